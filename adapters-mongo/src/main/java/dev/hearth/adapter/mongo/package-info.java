/**
 * Everything on MongoDB (5.0 or later), for installations of several nodes.
 *
 * <p><b>The stored shape</b>; ids are UUIDs (binary subtype 4), times are dates, enums are their names:
 *
 * <pre>
 * scopes          _id "channel:…" | "group:…"   head        the last revision given out
 *                                               spent       the last hundred revisions known to hold nothing
 *
 * users           _id, version, email, emailKey, emailVerified, username, usernameKey, searchKey, firstName, lastName,
 *                 profile {displayName?, avatar?, statusText?, bio?, timeZone?, locale?}, notifications {TYPE: [way…]},
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
 * groups          _id, name, nameKey, description, creator, createdAt, first, revision, storedAt
 *   unique        nameKey
 * group_members   group, user, role, joinedAt, first, revision, storedAt
 *   unique        group, user                               the people of a group, by id
 *   index         user, group                               a person's groups, oldest first
 *   unique        group, revision                           what changed in the group
 *
 * channels        _id, group?, type, name?, description, lower?, higher?, uniqueKey?, creator, createdAt, first, revision,
 *                 storedAt
 *   unique        uniqueKey (sparse: only channels that share their key with no other have the field)
 * channel_members channel, user, role, joinedAt, first, revision, storedAt
 *   as group_members
 *
 * messages        _id, channel, author, text, clientId?, sendKey, createdAt, position, revision, storedAt
 *   unique        channel, position                         pages, newest first
 *   unique        channel, revision                         what changed in the channel
 *   unique        channel, sendKey                          a repeated send is the first message
 * </pre>
 *
 * <ul>
 *   <li>{@code …Key} fields hold names as they are compared; a collation would do the same only where every server has the same
 *       version of it. {@code sendKey} is author and client id, or the message's own id where the client gave none, so that the
 *       index holds on a sharded collection too.
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
 *       before it answers ({@link dev.hearth.adapter.mongo.event.RevisedWrites}). The nodes' clocks must agree to within half
 *       the grace time.
 *   <li>On a sharded cluster: {@code messages} and {@code channel_members} by {@code {channel: 1}}, {@code group_members} by
 *       {@code {group: 1}}, {@code scopes}, {@code sessions} and {@code second_factors} by {@code {_id: "hashed"}}; the others
 *       stay on one shard, for their unique names. A message looked up by id alone then asks every shard.
 *   <li>A stand-alone server has no transactions; see {@link dev.hearth.adapter.mongo.shared.PlainTransactions}.
 * </ul>
 */
@NullMarked
package dev.hearth.adapter.mongo;

import org.jspecify.annotations.NullMarked;
