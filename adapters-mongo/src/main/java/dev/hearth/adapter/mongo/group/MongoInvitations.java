package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Invitations in the collection {@code group_invitations}; a change replaces the version it was decided on and no other. */
public final class MongoInvitations implements Invitations {
    /** At each try that fails somebody else's came through, and no invitation is used more often than this at once. */
    private static final int MOST_TRIES = 500;

    private final Records invitations;

    public MongoInvitations(MongoLink link) {
        this.invitations = link.records(MongoSchema.GROUP_INVITATIONS);
    }

    @Override
    public void add(Invitation invitation) {
        invitations.insert(InvitationDocuments.write(invitation));
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return invitations.first(eq(id.value())).map(InvitationDocuments::invitation);
    }

    @Override
    public Optional<Invitation> findBySecret(SecretDigest secret) {
        return invitations.first(eq(InvitationDocuments.SECRET, secret.value())).map(InvitationDocuments::invitation);
    }

    @Override
    public Invitation change(InvitationId id, UnaryOperator<Invitation> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Invitation before = find(id).orElseThrow(() -> new Refusal.NotFound("invitation"));
            Invitation after = change.apply(before);
            if (after.equals(before) || replaced(before, after)) {
                return after;
            }
        }
        throw new Refusal.Stale("The invitation is being changed by others. Try again.");
    }

    private boolean replaced(Invitation before, Invitation after) {
        Bson same = and(eq(before.id().value()), eq(InvitationDocuments.VERSION, before.version()));
        return invitations.replace(same, InvitationDocuments.write(after));
    }

    @Override
    public List<InvitationId> lastingBy(GroupId group, UserId inviter) {
        Bson lasting = and(
                eq(InvitationDocuments.GROUP, group.value()),
                eq(InvitationDocuments.INVITER, inviter.value()),
                exists(InvitationDocuments.ENDED, false));
        return invitations.all(lasting, include("_id")).stream()
                .map(found -> new InvitationId(found.get("_id", UUID.class)))
                .toList();
    }

    @Override
    public Page<Invitation> of(GroupId group, Optional<InvitationId> before, int limit) {
        Bson all = eq(InvitationDocuments.GROUP, group.value());
        Bson older = before.map(id -> and(all, lt("_id", id.value()))).orElse(all);
        List<Invitation> found = invitations.list(older, descending("_id"), limit + 1).stream()
                .map(InvitationDocuments::invitation)
                .toList();
        return Page.cut(found, limit, invitation -> invitation.id().toString());
    }
}
