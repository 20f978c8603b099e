/**
 * Everything on MongoDB (5.0 or later), for installations of several nodes.
 *
 * <p><b>The stored shape</b>; ids are UUIDs (binary subtype 4), times are dates, enums are their names:
 *
 * <pre>
 * scopes          _id "channel:…" | "group:…" | "user:…" | "project:…"
 *                 head                                      the last revision given out
 *                 spent [{revision, at}…]                   the last 250 that hold nothing any more
 * scope_turns     _id (the scope's), holder, until          only without transactions: who writes alone in it, until when
 *
 * users           _id, version, email, emailKey, emailVerified, username, usernameKey, searchKey, firstName, lastName,
 *                 profile {displayName?, avatar?, statusText?, statusEmoji?, statusUntil?, availability?, bio?, timeZone?, locale?}, notifications {TYPE: [way…]},
 *                 role, status, passwordHash?, createdAt, lastLoginAt?
 *   unique        emailKey | usernameKey
 *   index         role, _id | status, _id                   the directory, oldest first
 *
 * sessions        _id, user, device, address, startedAt, usedAt, expiresAt, current, previous?
 *   index         user, startedAt, _id                      a person's sessions, newest first
 *   index         expiresAt                                 what is over
 * one_time_codes  _id "user:PURPOSE", user, purpose, secret, email?, expiresAt
 *   unique        secret, purpose
 *   index         user | expiresAt                          a person's codes; what is over
 * second_factors  _id (the person's), secret, confirmedAt?, lastStep, recovery [unused digest…]
 * external_identities
 *                 user, provider, subject, linkedAt, email?
 *   unique        user, provider                            nobody has two at one provider
 *   unique        provider, subject                         an account elsewhere belongs to one here
 *
 * audit_log       _id (sorted by time), at, actor?, action, subject, detail
 *
 * groups          _id, name, nameKey, description, creator, owner, createdAt, joining, newcomers, least {PERMISSION: role},
 *                 open, archivedAt?, archivedBy?, deletedAt?, first, revision, storedAt
 *   unique        nameKey
 *   index         open, _id                                 the groups that anybody may join, oldest first
 * group_members   group, user, role, granted [permission…], denied [permission…], joinedAt, leftAt?, first, revision,
 *                 storedAt
 *   unique        group, user                               one document for a person, who may leave and come again
 *   index         group, leftAt, user                       the people of a group, by id
 *   index         user, leftAt, group                       a person's groups, oldest first
 *   unique        group, revision                           what changed in the group
 * group_invitations
 *                 _id (sorted by time), group, inviter, email?, role, secret, createdAt, expiresAt, mostUses?, uses, ended?,
 *                 version
 *   unique        secret
 *   index         group, _id                                a group's, newest first
 *   index         group, inviter                            those that end when their maker goes
 * group_subscriptions
 *                 _id (the group's), plan, status, seats?, expiresAt?, first, revision, storedAt
 * group_seats     _id (the group's), version, claims [{user, at}]     only of groups with a limit: who is coming in just now
 * group_activity  _id (sorted by time), group, at, actor, kind, person?, thing?, detail
 *   index         group, _id                                read newest first
 *
 * channels        _id, group?, type, name?, topic, description, people? [id…], admission, archivedAt?, deletedAt?, ending?,
 *                 uniqueKey?, creator, createdAt, first, revision, storedAt
 *   unique        uniqueKey (sparse: only channels that share their key with no other have the field)
 *   index         group, type, _id                          the public channels of a place
 *   index         ending (sparse)                           deletions that were cut off
 * channel_members channel, user, role, joinedAt, leftAt?, first, revision, storedAt
 *   as group_members, and
 *   index         channel, role                             the owners
 *
 * messages        _id, channel, thread?, line, author, clientId?, sendKey, forwarded? {message, author}, postedFor?, createdAt, position,
 *                 text?, calls? [id…], editedAt?, edits?, versions? [{number, text, writtenAt}…], gone, deleted? {by, at},
 *                 pinned? {by, at}, pinnedIn?, reactions? [{emoji, people}…], revision, storedAt
 *   unique        channel, position                         no place is taken twice
 *   unique        channel, revision                         what changed in the channel
 *   unique        channel, sendKey                          a repeated send is the first message
 *   index         line, channel, position, author, gone     pages, and counts without looking at a message
 *   index         line, channel, calls, position            counts of what calls somebody
 *   index         pinnedIn (sparse)                         a channel's pins
 *
 * read_markers    user, line, channel, thread?, position, following, first, revision, storedAt
 *   unique        user, line, channel | user, revision
 *   index         user, following, thread                   the threads somebody follows
 *   index         line, channel, following, user            who follows what is said
 * channel_preferences
 *                 user, channel, starred, muted, level, first, revision, storedAt
 *   unique        user, channel | user, revision
 *   index         user, starred                             what somebody keeps at hand
 * drafts          user, line, channel, thread?, text?, open, updatedAt, first, revision, storedAt
 *   unique        user, line | user, revision
 *   index         user, open, revision                      drafts, not the traces of those that were sent
 * message_tallies _id (the channel's), position, messages   how many there are up to the position; may be thrown away
 *
 * scheduled_messages
 *                 _id, user, line, channel, thread?, name, clientId?, createdAt, text?, open, sendAt, state, message?, reason,
 *                 first, revision, storedAt
 *   unique        user, channel, name | user, revision
 *   index         user, open, sendAt, _id                   what still waits, not the traces of what was sent
 *
 * jobs            _id (sorted by time), kind, key?, waiting?, payload, createdAt, dueAt, state, attempts, lease? {id, owner}, next?,
 *                 lastError, endedAt?, version
 *   unique        waiting (sparse)                          kind and key of a job that waits: it waits once
 *   index         next (sparse)                             what may be taken, the oldest first; the end of a lease, too
 *   index         state, _id | kind, _id | state, kind, _id the lists of administrators, newest first
 *   index         endedAt (sparse)                          what is over
 * projects        _id, group?, key, uniqueKey?, name, description, visibility, listed?, seenSince, progress, archivedAt?, deletedAt?,
 *                 ending?, labels [{id, name, colour}…], columns [{name, status, limit?}…], creator, createdAt, first, revision,
 *                 storedAt
 *   unique        uniqueKey (sparse: not of deleted projects)
 *   index         group, listed, _id | listed, _id          what others may look at, oldest first; listed is the visibility, until it is deleted
 *   index         ending (sparse)                           deletions that were cut off
 * project_members project, user, role, joinedAt, leftAt?, first, revision, storedAt
 *   as channel_members, and
 *   index         project, leftAt, user                     the people of a project, by id
 * tasks           _id, project, number, status, rank, spot?, priority, title, description, assignees [id…], labels [id…], watchers [id…], parent?,
 *                 links [{kind, task, project}…], rrule?, previous?, next?, start?, due?, zone, reminders?, estimate?, spent, creator, createdAt, changedAt, completedAt?, deletedAt?, facets [name…], said [name…], values {place-field},
 *                 order {NUMBER, CHANGED, DUE, PRIORITY, STATUS, COMPLETED, TITLE}, first, revision, storedAt
 *   unique        spot (sparse: what is gone has none)      no two stand in the same place
 *   unique        project, number | project, revision
 *   index         parent, deletedAt, status                 the parts of a task, and how far they are
 *   index         facets, order.X, _id                      for each order X: every list of tasks
 *   index         said, order.NUMBER, _id                   those that say one thing in a custom field where hardly two say the same
 *   index         values.$**                                those that say anything in a custom field, in the order of what they say
 * task_traces     _id {project, number}, task, first, revision, storedAt, and what the task was    it went to another project
 *   unique        project, revision
 * task_numbers    _id (the project's), last                 the last number that was given
 * task_activity   _id (sorted by time), task, at, actor, changes [{field, from, to}…]
 *   index         task, _id                                 read newest first
 * saved_filters   _id (sorted by time), place, placeKind, maker, project?, name, query [{word, value}…], createdAt, gone, deletedAt?, first,
 *                 revision, storedAt
 *   unique        place, revision                           a person's, or a project's
 *   index         place, gone, _id                          what is there, oldest first
 * task_flow       _id {deed, kind}, project, at, kind       what became of a project's open tasks: one more, or one less
 *   index         project, at, kind                         counted since a day
 * task_templates  _id (sorted by time), project, maker, uniqueKey?, name, status, title, description, priority, assignees [id…], labels [id…], reminders […],
 *                 startsIn?, dueIn?, estimate?, parts […], createdAt, gone, deletedAt?, first, revision
 *   unique        uniqueKey (sparse: what is gone has none) | project, revision
 *   index         project, gone, _id                        what is there, oldest first
 * calendar_links  _id (sorted by time), owner, project?, name?, secret, createdAt, renewedAt
 *   unique        secret                                    the digest
 *   index         owner, _id
 * announcements   _id (sorted by time), by, title, text, group?, at, revokedAt?, reached?, told, doneAt?, version
 * task_guests     _id (the task and the person), task, user, project, letInBy, at
 *   index         task
 *   index         user, project
 * project_postings _id (the project), channel, events […], by, at
 * project_news    _id, project, told, event, by, at, task?, about [id…]
 *   index         project, told, at, _id                    what is to be told, the oldest first; what is forgotten
 *
 * notifications   _id (follows from person, type and subject), user, type, place, home, about, subject, line, count, actors [id…], latest,
 *                 position, at, known [id…], readAt?, deletedAt?, shown, unread, first, revision, storedAt
 *   unique        user, revision                            what changed for somebody
 *   index         user, shown, at, _id | user, shown, type, at, _id       what is there, the latest first
 *   index         user, unread, at, _id | user, unread, type, at, _id     what is unread of it
 *   index         user, unread, line, position              what somebody knows of by reading on
 * push_subscriptions
 *                 _id (follows from the endpoint), user, session, kind, endpoint, p256dh?, auth?, secret? (sealed), label, createdAt,
 *                 succeededAt?, failures, lastError, notBefore?, version
 *   index         user, createdAt, _id                      somebody's, in the order in which they were made
 *
 * idempotency_keys _id "user:key", owner, key, print, claim, leasedUntil, expiresAt, progress, answer? {status, mediaType?, location?, tag?, body}
 *   index         owner | expiresAt                         how many somebody has; what is forgotten
 *
 * messages, channels and users besides:  keys? [key…]       what search finds them by
 *   index         keys, _id                                 hits, newest first; under no key: what is still to be filed
 * </pre>
 *
 * <ul>
 *   <li>{@code …Key} fields hold names as they are compared; a collation would do the same only where every server has the same
 *       version of it. {@code sendKey} is author and client id, or the message's own id where the client gave none, so that the
 *       index holds on a sharded collection too.
 *   <li>{@code line} names a conversation by one id, the thread's first message or the channel. {@code calls} are the people a
 *       message calls, and the channel itself where it calls everybody. {@code leftAt} and {@code deletedAt} make a record a
 *       trace, which only the log of changes gives. A channel's deletion is written before its memberships end; {@code ending}
 *       stands there until they have, and the next start ends what a crash has left.
 *   <li>Messages, channels and memberships of an older Hearth lack what is new in them: nobody is called, nothing is gone, pinned
 *       or archived, everybody is still in. Two people stand in {@code lower} and {@code higher}. Only {@code line} is filled in
 *       at the start.
 *   <li>A message keeps its last hundred {@code versions}, so that its document never grows beyond what the server takes.
 *   <li>What was deleted, or has ended, stays as a document that tells of it; a deleted group's {@code nameKey} is one that no
 *       name has. A group that lacks {@code owner} and {@code joining} was written before there were any: it belongs to its
 *       creator and is run as usual.
 *   <li>Whatever is spent once is one conditional write to one document: a version, a rotated secret, a taken code, a time step, a
 *       recovery code. What is over is removed by Hearth itself; readers check the time and rely on no expiry of the server.
 *   <li>{@code searchKey} is the text that the directory looks for words in. An account that lacks {@code version}, {@code
 *       emailVerified}, {@code profile} or {@code notifications} was written before there were any: it is at version 1, not
 *       verified, and tells nothing; its {@code searchKey} is filled in at the start.
 *   <li>Every write waits for the majority and the journal; every read sees only what a majority has. An answer is lost rather
 *       than a false one given.
 *   <li>A scope's revision is taken first, then the record is inserted with it. A writer that dies in between leaves a gap;
 *       {@code storedAt} (this node's clock) tells readers for how long a gap before a record may still be filled
 *       ({@link dev.hearth.adapter.mongo.live.GapRule}). A writer that was slower than that moves its record to a new revision
 *       before it answers ({@link dev.hearth.adapter.mongo.event.RevisedWrites}). A record that changes leaves its revision: that
 *       is said in {@code spent}, with the time, in the same write that takes the next one, and the record is replaced only if it
 *       still has the revision it was read with. Who loses that race begins again, and says that their revision is spent. The nodes' clocks must agree to within half
 *       the grace time.
 *   <li>On a sharded cluster: {@code messages} and {@code channel_members} by {@code {channel: 1}}, {@code group_members} by
 *       {@code {group: 1}}, {@code project_members} by {@code {project: 1}}, {@code read_markers}, {@code channel_preferences}, {@code drafts} and {@code scheduled_messages} by {@code {user: 1}}, {@code scopes}, {@code sessions} and {@code second_factors} by {@code {_id: "hashed"}}; the others
 *       stay on one shard, for their unique names. A message looked up by id alone then asks every shard.
 *   <li>A task's {@code spot} is its project, status and rank, so that one unique index keeps each column's order and leads along it.
 *       {@code facets} name what it has in common with others, such as {@code project:0190…/STATUS/TODO}; {@code order} holds what
 *       the orders of lists compare. What hardly two tasks say in a custom field is in {@code said}, under one index instead of seven.
 *   <li>A write leaves {@code keys} out, so that sending does not wait for some hundred entries of an index; a search files what
 *       has none before it looks, and so does a chore. Whoever writes a record must write it without {@code keys}.
 *   <li>A stand-alone server has no transactions; see {@link dev.hearth.adapter.mongo.shared.PlainTransactions}.
 * </ul>
 */
@NullMarked
package dev.hearth.adapter.mongo;

import org.jspecify.annotations.NullMarked;
