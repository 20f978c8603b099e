package dev.hearth.domain.group;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one invitation; later ones have larger ids. It is no secret and lets nobody in. */
public record InvitationId(UUID value) {
    public static InvitationId parse(String text) {
        return new InvitationId(Uuids.parse("invitationId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
