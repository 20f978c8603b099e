package dev.hearth.adapter.external.oauth.provider;

import dev.hearth.testkit.SignInAttempts;
import dev.hearth.testkit.Visitor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was agreed to at a provider: codes that work once, and the access tokens they were changed for. Safe from any thread. */
final class Grants {
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Visitor> access = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** One agreement: who, and what the browser was sent with. */
    record Grant(Visitor visitor, Map<String, String> asked) {
        Optional<String> nonce() {
            return Optional.ofNullable(asked.get("nonce"));
        }

        private boolean fits(Map<String, String> form) {
            String verifier = form.getOrDefault("code_verifier", "");
            return SignInAttempts.hash(verifier).equals(asked.get("code_challenge"))
                    && form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"));
        }
    }

    /** Agrees; the code is for one use. */
    String agree(Visitor visitor, Map<String, String> asked) {
        String code = "code " + count.incrementAndGet() + " &=+%";
        codes.put(code, new Grant(visitor, asked));
        return code;
    }

    /** Takes the code back, also when the rest of the form does not fit. */
    Optional<Grant> redeem(Map<String, String> form) {
        return Optional.ofNullable(codes.remove(form.getOrDefault("code", "")))
                .filter(grant -> "authorization_code".equals(form.get("grant_type")))
                .filter(grant -> grant.fits(form));
    }

    String accessToken(Visitor visitor) {
        String token = "access-" + count.incrementAndGet();
        access.put(token, visitor);
        return token;
    }

    Optional<Visitor> holder(Optional<String> authorization) {
        return authorization
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .map(access::get);
    }
}
