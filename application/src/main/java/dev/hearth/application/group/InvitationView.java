package dev.hearth.application.group;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.identity.Cards;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An invitation as the owner and the admins of its group see it.
 *
 * @param email whom it was mailed to; absent for a link
 * @param maxUses absent where there is no limit
 * @param status open, used_up, expired, revoked or declined
 * @param token what a link lets in by: told to who made it, this once
 * @param url the link with the token in it
 */
public record InvitationView(
        String id,
        String groupId,
        Optional<String> email,
        String role,
        CardView inviter,
        Instant createdAt,
        Instant expiresAt,
        Optional<Integer> maxUses,
        int uses,
        String status,
        Optional<String> token,
        Optional<String> url) {
    static InvitationView of(Invitation invitation, Cards people, Instant now) {
        return of(invitation, people.of(invitation.inviter()), now, Optional.empty());
    }

    static InvitationView of(Invitation invitation, CardView inviter, Instant now, Optional<SecretCode> token) {
        return new InvitationView(
                invitation.id().toString(),
                invitation.group().toString(),
                invitation.email().map(EmailAddress::value),
                invitation.role().name().toLowerCase(Locale.ROOT),
                inviter,
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.mostUses(),
                invitation.uses(),
                invitation.state(now).name().toLowerCase(Locale.ROOT),
                token.map(SecretCode::value),
                Optional.empty());
    }

    /** The same with the link written out, which only an edge knows how to. */
    public InvitationView withUrl(String link) {
        return new InvitationView(
                id,
                groupId,
                email,
                role,
                inviter,
                createdAt,
                expiresAt,
                maxUses,
                uses,
                status,
                token,
                Optional.of(link));
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "[invitation " + id + "]";
    }
}
