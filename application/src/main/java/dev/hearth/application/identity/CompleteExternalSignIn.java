package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes a browser back from a provider. An account here is only ever opened by the link that its owner made while signed in, or
 * that made the account: an address alone, however the provider vouches for it, opens nobody's.
 */
public final class CompleteExternalSignIn {
    private final IdentityProviders providers;
    private final ExternalAttempts attempts;
    private final ExternalIdentities identities;
    private final Users users;
    private final Sessions sessions;
    private final Newcomers newcomers;
    private final CodeMailer codes;
    private final SecurityLog log;
    private final Clock clock;

    public CompleteExternalSignIn(
            IdentityProviders providers,
            ExternalAttempts attempts,
            ExternalIdentities identities,
            Users users,
            Sessions sessions,
            Newcomers newcomers,
            CodeMailer codes,
            SecurityLog log,
            Clock clock) {
        this.providers = providers;
        this.attempts = attempts;
        this.identities = identities;
        this.users = users;
        this.sessions = sessions;
        this.newcomers = newcomers;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a browser brought back.
     *
     * @param attempt as {@link StartExternalSignIn} gave it to the browser
     * @param code the provider's answer, and beside it who it says it is (RFC 9207)
     * @param redirectTo as at the beginning
     */
    public record Command(
            ProviderId provider, String attempt, String state, String code, Optional<String> issuer, URI redirectTo) {
        @Override
        public String toString() {
            return "[back from " + provider + "]";
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The account there is linked with the account here. */
        record Linked() implements Outcome {}

        /**
         * The person is known; the client may fetch their tokens once.
         *
         * @param ticket for {@link ExchangeTicket}
         */
        record Proven(String ticket) implements Outcome {
            @Override
            public String toString() {
                return "[proven]";
            }
        }
    }

    public Outcome run(Command command) {
        AuthorizationAnswer answer = new AuthorizationAnswer(command.code(), command.issuer());
        ExternalAttempts.Attempt attempt =
                attempts.open(command.provider(), new SealedText(command.attempt()), command.state());
        ProvenIdentity proven = providers.finish(command.provider(), attempt.secrets(), command.redirectTo(), answer);
        return attempt.linkFor().map(session -> link(session, proven)).orElseGet(() -> signIn(proven));
    }

    private Outcome link(SessionId id, ProvenIdentity proven) {
        UserId user = sessions.find(id)
                .filter(session -> !session.isOver(clock.instant()))
                .map(Session::user)
                .orElseThrow(() -> new Refusal.Unauthenticated("Log in again before linking."));
        identities.add(newcomers.linkOf(proven, user));
        log.note(SecurityEvent.of(
                SecurityEvent.Kind.PROVIDER_LINKED, user, proven.provider().value()));
        return new Outcome.Linked();
    }

    private Outcome signIn(ProvenIdentity proven) {
        User user = identities
                .find(proven.provider(), proven.subject())
                .map(ExternalIdentity::user)
                .map(this::known)
                .orElseGet(() -> newcomers.admit(proven));
        SecretCode ticket = codes.handOut(user, CodePurpose.EXTERNAL_SIGN_IN);
        mustStillBeLinked(proven, user, ticket);
        return new Outcome.Proven(ticket.value());
    }

    /**
     * Looks again after the ticket is stored, as whoever takes a link away takes tickets away after it: one of the two sees the
     * other.
     */
    private void mustStillBeLinked(ProvenIdentity proven, User user, SecretCode ticket) {
        boolean linked = identities
                .find(proven.provider(), proven.subject())
                .filter(link -> link.user().equals(user.id()))
                .isPresent();
        if (!linked) {
            codes.takeBack(ticket, CodePurpose.EXTERNAL_SIGN_IN);
            throw new Refusal.Unauthenticated("This way in was closed meanwhile.");
        }
    }

    private User known(UserId id) {
        return users.find(id)
                .filter(User::isActive)
                .orElseThrow(() -> new Refusal.Unauthenticated("The account may not be used."));
    }
}
