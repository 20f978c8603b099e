/**
 * Everything in one file, {@code hearth.db} in the data folder: the default store.
 *
 * <p><b>The stored shape</b> (the words are in the numbered scripts in {@code db/}; b-trees are written {@code key -> rest}):
 *
 * <pre>
 * scopes            kind, id               -> head                        the last revision given out, one row per place
 *
 * users             id                     -> version, email, username, profile, notifications, role, status, times,
 *                                             password hash (where there is one), search_key
 *   unique          email_key | username_key
 *   index           role, id | status, id                                 the directory, oldest first
 *
 * sessions          id                     -> user, device, times, digests of the newest secret and the one before
 *   index           user_id, started_at, id                               one person's sessions, newest first
 *   index           expires_at                                            what is over
 * one_time_codes    user_id, purpose       -> digest, email, end          one at most for each person and purpose
 *   unique          secret, purpose
 *   index           expires_at                                            what is over
 * second_factors    user_id                -> sealed secret, time of confirmation, last time step used
 * recovery_codes    user_id, secret        -> nothing                     those unused; a used one is gone
 * external_identities
 *                   user_id, provider      -> subject, time, email        nobody has two at one provider
 *   unique          provider, subject                                     an account elsewhere belongs to one here
 *
 * audit_log         id                     -> time, who, what, to whom     read newest first
 *
 * groups            id                     -> name, description, creator, time, revisions
 *   unique          name_key
 * group_members     group_id, user_id      -> role, time, revisions       one group's people by id
 *   index           user_id, group_id                                     one person's groups, oldest first
 *   unique          group_id, revision                                    what changed in the group
 * group_invitations id                     -> group, inviter, email, role, digest, times, uses, how it ended, version
 *   unique          secret
 *   index           group_id, id                                          a group's, newest first
 * group_subscriptions
 *                   group_id               -> plan, status, seats, end, revisions
 * group_activity    group_id, id           -> time, who, what, to whom or to which thing    read newest first
 *
 * channels          id                     -> group, type, name, topic, description, people, admission, times, creator,
 *                                             revisions
 *   unique          unique_key             (where there is one)
 *   index           group_id, id           (public ones)                  the channels of a place, oldest first
 *   index           group_id               (of those that take in everybody)
 * channel_members   channel_id, user_id    -> role, times, revisions      like group_members, with the traces of who left
 *   index           user_id, channel_id    (without traces)
 *   index           channel_id, user_id    (owners)
 *   unique          channel_id, revision
 * projects          id                     -> group, key, name, description, visibility, progress, labels, board, times, creator,
 *                                             revisions
 *   unique          unique_key             (where there is one)
 *   index           group_id, id           (all of a group; those that are not private)
 *   index           id                     (public ones)
 * project_members   project_id, user_id    -> role, times, revisions      like channel_members
 *   index           user_id, project_id    (without traces)
 *   index           project_id, user_id    (without traces; owners)
 *   unique          project_id, revision
 * channel_preferences
 *                   user_id, channel_id    -> starred, muted, level, revisions
 *   index           user_id, channel_id    (starred ones)
 *   unique          user_id, revision                                     what changed for the person
 *
 * messages          channel_id, thread_id, position
 *                                          -> ordinals, id, author, client id, times, stamps, calls, reactions, text, revision
 *   unique          id
 *   unique          channel_id, author_id, client_id   (where there is one)
 *   index           channel_id, revision   (replies, and messages that were changed)
 *   index           channel_id, position   (pinned ones)
 *   index           channel_id, author_id, thread_id, position, author_ordinal   how many are one's own
 * message_blocks    channel_id, thread_id, what, author_id, shift, block -> how many are deleted, or call everybody
 * message_calls     user_id, channel_id, thread_id, position -> nothing   who was called one by one
 * message_versions  message_id, number     -> text, time
 * read_markers      user_id, channel_id, thread_id -> position, following, revisions
 *   index           user_id, thread_id     (threads that are followed)
 *   index           channel_id, thread_id, user_id   (of what is said elsewhere)   whose go where it goes
 *   unique          user_id, revision
 * drafts            user_id, channel_id, thread_id -> text, time, revisions
 *   index           user_id, revision      (those that hold text)
 *   unique          user_id, revision
 * message_tallies   channel_id             -> position, how many messages up to it      may be thrown away
 * </pre>
 *
 * <ul>
 *   <li>Tables are b-trees by their own key (WITHOUT ROWID) and strict in their types. A page of messages is one stretch of one
 *       b-tree, with no look-up per row.
 *   <li>Ids are 16 bytes, most significant first: time-ordered ids are appended instead of scattered. Times are milliseconds
 *       since 1970. Constants are stored by name, so that their order in the code means nothing.
 *   <li>A revision is the scope's head plus one, taken in the same transaction as the record that carries it. There is one
 *       writer, so revisions become visible in their order and without holes.
 *   <li>A channel's own line is the thread whose id is empty: a page of it is one stretch of the table, however many replies were
 *       written in between. A reply costs an entry in the index of revisions, a message of the line only once it is changed; until
 *       then its position is its revision, and the catch-up finds it by the b-tree of the table.
 *   <li>{@code ordinal} is a message's running number within its conversation, {@code author_ordinal} that among its author's own
 *       there; both are given with its position and kept for ever, also when it is deleted. How many messages lie between two
 *       positions, and how many of them are one's own, is the difference of two of these. What few messages are, deleted or calls
 *       of everybody, is counted in {@code message_blocks} within the write that makes them so: in blocks of 1, 64, 4,096 and
 *       262,144 positions ({@code block} is the position without its last {@code shift} bits), once for the author and once for
 *       all (an empty author). So nobody counts through a history.
 *   <li>What few messages have (calls, reactions, stamps) stands in the row as well, so that a page is one statement; one number
 *       tells a reader that all of it is missing. {@code reactions} is a text such as {@code 👍=ID,ID;🎉=ID}, {@code called} the ids
 *       of people. A message that calls everybody has no rows in {@code message_calls}: it would be counted twice.
 *   <li>{@code search_key} is the text that the directory looks for words in, as {@link
 *       dev.hearth.domain.identity.UserFilter#searchKey} makes it; a page with words reads people from where it begins. {@code
 *       notifications} is a text such as {@code MENTION=IN_APP,EMAIL;REPLY=}: it is read and written whole, never looked into.
 *   <li>Secrets stand here as digests, in hexadecimal digits, or sealed. Whatever is spent once is one statement whose condition
 *       only the first can meet: a rotated secret, a taken code, a time step, a recovery code, the version of a user.
 *   <li>No foreign keys: features keep their references right in their use cases, which also run on stores that have none.
 * </ul>
 */
@NullMarked
package dev.hearth.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
