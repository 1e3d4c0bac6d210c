/** ※ …, ＊ …, （注） …, 注1) …: a note by its first sign; 注意 and 注目 are words. */
export const isNote = (text: string): boolean => /^\s*(?:※|＊|[(（[［【]注|注\s?[0-9０-９]{0,2}\s?[)）:：]|注[0-9０-９])/u.test(text);

/** A note, or a remark that a bracket sets apart: （※速報値）. */
export const isRemark = (text: string): boolean => isNote(text) || /^[\s(（]*※/u.test(text);
