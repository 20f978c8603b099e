package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.Invitations;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryInvitations implements Invitations {
    private final MemoryStore store;
    private final Map<InvitationId, Invitation> invitations = new HashMap<>();

    MemoryInvitations(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Invitation invitation) {
        store.run(() -> {
            store.put(invitations, invitation.id(), invitation);
            return invitation;
        });
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return store.locked(() -> Optional.ofNullable(invitations.get(id)));
    }

    @Override
    public Optional<Invitation> findBySecret(SecretDigest secret) {
        return store.locked(() -> invitations.values().stream()
                .filter(invitation -> invitation.secret().equals(secret))
                .findFirst());
    }

    @Override
    public Invitation change(InvitationId id, UnaryOperator<Invitation> change) {
        return store.run(() -> {
            Invitation before = find(id).orElseThrow(() -> new Refusal.NotFound("invitation"));
            Invitation after = change.apply(before);
            store.put(invitations, id, after);
            return after;
        });
    }

    @Override
    public List<InvitationId> lastingBy(GroupId group, UserId inviter) {
        return store.locked(() -> invitations.values().stream()
                .filter(invitation -> invitation.group().equals(group))
                .filter(invitation -> invitation.inviter().equals(inviter))
                .filter(invitation -> invitation.ended().isEmpty())
                .map(Invitation::id)
                .toList());
    }

    @Override
    public Page<Invitation> of(GroupId group, Optional<InvitationId> before, int limit) {
        Comparator<Invitation> byId = Comparator.comparing(MemoryInvitations::key);
        List<Invitation> found = store.locked(() -> invitations.values().stream()
                .filter(invitation -> invitation.group().equals(group))
                .filter(invitation -> before.filter(id -> key(invitation).compareTo(id.toString()) >= 0)
                        .isEmpty())
                .sorted(byId.reversed())
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, MemoryInvitations::key);
    }

    private static String key(Invitation invitation) {
        return invitation.id().toString();
    }
}
