import { text } from '../args';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType } from '../objectType';

interface CommentsData {
  readonly sheetId: string | null;
}

/**
 * `Excel.CommentCollection`. The workbook's content has notes and no threaded comments, so there are none to read;
 * `add` answers ApiNotFound, since what it made would be lost on saving.
 */
export const commentsType = new ObjectType<CommentsData>('CommentCollection', {
  items: () => [],
  item: () => fail('ItemNotFound'),
  methods: {
    GetCount: () => 0,
    GetItem: (_self, args) => fail(text(args, 0) === '' ? 'InvalidArgument' : 'ItemNotFound'),
    GetItemOrNullObject: () => NULL_OBJECT,
    GetItemByCell: () => fail('ItemNotFound'),
  },
});
