/**
 * Faces that Japanese workbooks name, and what to draw them with where they are not installed. Without this a browser falls
 * back to a serif face for ＭＳ Ｐゴシック on Linux and macOS, and lines break where they do not in Excel.
 */
const GOTHIC = ['Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Noto Sans CJK JP', 'Noto Sans CJK JP Regular', 'NotoSansCJKjp-Regular', 'IPAPGothic', 'IPAexGothic'];
const MINCHO = ['Hiragino Mincho ProN', 'Noto Serif CJK JP', 'Noto Serif CJK JP Regular', 'NotoSerifCJKjp-Regular', 'IPAPMincho', 'IPAexMincho'];

/** Name in the workbook: names under which the same face may be installed, then the substitutes. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  'ＭＳ Ｐゴシック': ['MS PGothic', ...GOTHIC],
  'MS PGothic': ['ＭＳ Ｐゴシック', ...GOTHIC],
  'ＭＳ ゴシック': ['MS Gothic', ...GOTHIC],
  'MS Gothic': ['ＭＳ ゴシック', ...GOTHIC],
  '游ゴシック': ['Yu Gothic', 'Yu Gothic Regular', 'YuGothic', ...GOTHIC],
  'Yu Gothic': ['游ゴシック', 'YuGothic', ...GOTHIC],
  'メイリオ': ['Meiryo', ...GOTHIC],
  'Meiryo': ['メイリオ', ...GOTHIC],
  'Meiryo UI': ['Meiryo', ...GOTHIC],
  'BIZ UDPゴシック': ['BIZ UDPGothic', ...GOTHIC],
  'BIZ UDゴシック': ['BIZ UDGothic', ...GOTHIC],
  'ＭＳ Ｐ明朝': ['MS PMincho', ...MINCHO],
  'ＭＳ 明朝': ['MS Mincho', ...MINCHO],
  '游明朝': ['Yu Mincho', 'YuMincho', ...MINCHO],
};

/** Makes the faces known to the page; resolves when they can be drawn with. A face without any substitute is left to the browser. */
export async function provideFonts(): Promise<void> {
  await Promise.all(Object.entries(FACES).map(async ([name, others]) => {
    const face = new FontFace(name, [name, ...others].map((local) => `local('${local}')`).join(', '));
    try {
      document.fonts.add(await face.load());
    } catch {
      // None of them is installed.
    }
  }));
}
