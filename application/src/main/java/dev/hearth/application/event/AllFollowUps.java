package dev.hearth.application.event;

import dev.hearth.domain.event.Scope;
import java.util.List;
import java.util.UUID;

/** Tells each of several who care, one after the other. */
public final class AllFollowUps implements FollowUps {
    private final List<FollowUps> all;

    public AllFollowUps(List<FollowUps> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void of(Change change) {
        all.forEach(one -> one.of(change));
    }

    @Override
    public void invited(UUID invitation) {
        all.forEach(one -> one.invited(invitation));
    }

    @Override
    public void letIn(Scope by, UUID task, Scope guest) {
        all.forEach(one -> one.letIn(by, task, guest));
    }

    @Override
    public void secured(Scope person, String what) {
        all.forEach(one -> one.secured(person, what));
    }

    @Override
    public void stored() {
        all.forEach(FollowUps::stored);
    }
}
