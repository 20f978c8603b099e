package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Seats, counted from {@code group_members}. Whoever comes in claims a seat in the group's document of {@code group_seats} first,
 * and gives the claim back when the membership is stored. A claim counts like a member, and is only made upon the version of the
 * document that was read before the counting: so of two who count at once, one must count again and finds the other's claim.
 * This holds without transactions; within one, the server makes the loser begin anew.
 */
public final class MongoGroupSeats implements GroupSeats {
    /** At each try that fails somebody else's came through. */
    private static final int MOST_TRIES = 500;

    /** Much longer than it takes to store a membership. */
    private static final Duration CLAIM_LIFE = Duration.ofSeconds(30);

    private static final String VERSION = "version";
    private static final String CLAIMS = "claims";
    private static final String AT = "at";

    private final Records members;
    private final Records seats;
    private final Clock clock;

    public MongoGroupSeats(MongoLink link, Clock clock) {
        this.members = link.records(MongoSchema.GROUP_MEMBERS);
        this.seats = link.records(MongoSchema.GROUP_SEATS);
        this.clock = clock;
    }

    @Override
    public int taken(GroupId group) {
        return Math.toIntExact(members.count(ofGroup(group)));
    }

    private static Bson ofGroup(GroupId group) {
        return and(eq(GroupDocuments.GROUP, group.value()), MongoGroupMembers.ACTIVE);
    }

    @Override
    public GroupMember take(GroupId group, UserId user, int most, Supplier<GroupMember> entering) {
        claim(group, user, most);
        try {
            return entering.get();
        } finally {
            seats.update(eq(group.value()), pull(CLAIMS, new Document(GroupDocuments.USER, user.value())));
        }
    }

    private void claim(GroupId group, UserId user, int most) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Document read = read(group);
            if (claims(group, user, read) + taken(group) >= most) {
                throw new Refusal.Conflict("seats", "All seats of this group are taken.");
            }
            if (claimed(group, user, Documents.number(read, VERSION))) {
                return;
            }
        }
        throw new Refusal.Stale("Too many are coming in at once. Try again.");
    }

    /** Whether the claim was made before anybody else made one. */
    private boolean claimed(GroupId group, UserId user, long version) {
        Document claim = new Document(GroupDocuments.USER, user.value()).append(AT, Date.from(clock.instant()));
        return seats.update(
                and(eq(group.value()), eq(VERSION, version)), combine(inc(VERSION, 1L), push(CLAIMS, claim)));
    }

    /** How many others have claimed a seat and are no members yet. Those whose time is over belong to a node that died. */
    private long claims(GroupId group, UserId user, Document read) {
        Instant live = clock.instant().minus(CLAIM_LIFE);
        Set<UUID> others = read.getList(CLAIMS, Document.class, List.of()).stream()
                .filter(claim -> Documents.instant(claim, AT).isAfter(live))
                .map(claim -> Documents.id(claim, GroupDocuments.USER))
                .filter(other -> !other.equals(user.value()))
                .collect(Collectors.toSet());
        return others.isEmpty()
                ? 0
                : others.size() - members.count(and(ofGroup(group), in(GroupDocuments.USER, others)));
    }

    private Document read(GroupId group) {
        Bson place = eq(group.value());
        return seats.first(place).orElseGet(() -> {
            Document fresh = new Document("_id", group.value()).append(VERSION, 1L);
            try {
                seats.insert(fresh);
                return fresh;
            } catch (DuplicateKey overtaken) {
                return seats.refusedFor(place, overtaken);
            }
        });
    }
}
