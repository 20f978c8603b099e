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
 *
 * channels          id                     -> group, type, name, pair, creator, time, revisions
 *   unique          unique_key             (where there is one)
 * channel_members   channel_id, user_id    -> role, time, revisions       like group_members
 *   index           user_id, channel_id
 *   unique          channel_id, revision
 *
 * messages          channel_id, position   -> id, author, client id, time, text, revision
 *   unique          id
 *   unique          channel_id, author_id, client_id   (where there is one)
 *   index           channel_id, revision   (only of messages that were changed)
 * </pre>
 *
 * <ul>
 *   <li>Tables are b-trees by their own key (WITHOUT ROWID) and strict in their types. A page of messages is one stretch of one
 *       b-tree, with no look-up per row.
 *   <li>Ids are 16 bytes, most significant first: time-ordered ids are appended instead of scattered. Times are milliseconds
 *       since 1970. Constants are stored by name, so that their order in the code means nothing.
 *   <li>A revision is the scope's head plus one, taken in the same transaction as the record that carries it. There is one
 *       writer, so revisions become visible in their order and without holes.
 *   <li>A message that was never changed has its position as its revision; the catch-up finds it by the b-tree of the table.
 *       Only changed ones cost an entry in the index of revisions.
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
