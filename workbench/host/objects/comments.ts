import { text } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType } from '../objectType';

interface CommentsData {
  readonly sheetId: string | null;
}

/** Says in the log that comments of the file, if it has any, stay unseen. */
const note = (host: HostContext): void => host.log.add('partial', 'CommentCollection', 'items', 'threaded comments of the file are not read');

function none(host: HostContext): never {
  note(host);
  return fail('ItemNotFound');
}

/**
 * `Excel.CommentCollection`. The workbook's content has notes and no threaded comments: whoever reads them finds none, which the
 * log says; `add` answers ApiNotFound, since what it made would be lost on saving.
 */
export const commentsType = new ObjectType<CommentsData>('CommentCollection', {
  items: (_self, host) => {
    note(host);
    return [];
  },
  item: (_self, _args, host) => none(host),
  methods: {
    GetCount: (_self, _args, host) => {
      note(host);
      return 0;
    },
    GetItem: (_self, args, host) => (text(args, 0) === '' ? fail('InvalidArgument') : none(host)),
    GetItemOrNullObject: (_self, _args, host) => {
      note(host);
      return NULL_OBJECT;
    },
    GetItemByCell: (_self, _args, host) => none(host),
  },
});
