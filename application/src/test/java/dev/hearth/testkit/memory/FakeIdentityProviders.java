package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.application.identity.port.KnownProvider;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.SignInAttempts;
import dev.hearth.testkit.SignInBrowser;
import dev.hearth.testkit.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Providers of identities without a network, and the browser that visits them. Safe from any thread. */
public final class FakeIdentityProviders implements IdentityProviders, SignInBrowser {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "https://([a-z0-9-]+)\\.provider\\.test/\\?state=([^&]+)&nonce=([^&]+)&challenge=([^&]+)&back=(.+)");

    private final List<KnownProvider> known;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger();

    /** What one visit was agreed to for. */
    private record Grant(ProviderId provider, Visitor visitor, String nonce, String challenge, String back) {
        boolean fits(ProviderId asked, AuthorizationAttempt attempt, URI redirectTo) {
            return provider.equals(asked)
                    && nonce.equals(attempt.nonce())
                    && challenge.equals(SignInAttempts.hash(attempt.verifier()))
                    && back.equals(redirectTo.toString());
        }
    }

    /** Knows providers of these names; their titles are the same. */
    public FakeIdentityProviders(String... names) {
        this.known = List.of(names).stream()
                .map(name -> new KnownProvider(new ProviderId(name), name))
                .toList();
    }

    @Override
    public List<KnownProvider> known() {
        return known;
    }

    @Override
    public URI begin(ProviderId provider, AuthorizationAttempt attempt, URI redirectTo) {
        mustBeKnown(provider);
        String challenge = SignInAttempts.hash(attempt.verifier());
        return URI.create("%s/?state=%s&nonce=%s&challenge=%s&back=%s"
                .formatted(issuer(provider), attempt.state(), attempt.nonce(), challenge, redirectTo));
    }

    @Override
    public Map<String, String> visit(URI authorization, Visitor visitor) {
        Matcher read = AUTHORIZATION.matcher(authorization.toString());
        if (!read.matches()) {
            throw new IllegalArgumentException("not begun here: " + authorization);
        }
        ProviderId provider = new ProviderId(read.group(1));
        String code = "code-" + codes.incrementAndGet();
        grants.put(code, new Grant(provider, visitor, read.group(3), read.group(4), read.group(5)));
        return Map.of("code", code, "state", read.group(2), "iss", issuer(provider));
    }

    @Override
    public ProvenIdentity finish(
            ProviderId provider, AuthorizationAttempt attempt, URI redirectTo, AuthorizationAnswer answer) {
        mustBeKnown(provider);
        Visitor visitor = Optional.ofNullable(grants.remove(answer.code()))
                .filter(grant -> grant.fits(provider, attempt, redirectTo))
                .filter(grant -> answer.issuer().map(issuer(provider)::equals).orElse(false))
                .map(Grant::visitor)
                .orElseThrow(() -> new Refusal.Unauthenticated("The provider did not prove who you are."));
        return new ProvenIdentity(
                provider,
                visitor.subject(),
                visitor.email(),
                visitor.emailVerified(),
                visitor.name(),
                Optional.empty());
    }

    private void mustBeKnown(ProviderId provider) {
        if (known.stream().noneMatch(one -> one.id().equals(provider))) {
            throw new Refusal.NotFound("provider");
        }
    }

    private static String issuer(ProviderId provider) {
        return "https://" + provider + ".provider.test";
    }
}
