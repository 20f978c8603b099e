package dev.hearth.adapter.external.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import dev.hearth.domain.identity.PersonName;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a provider for what its ID token left out (OpenID Connect Core 1.0 §5.3). */
final class UserInfo {
    private static final List<String> NAMES = List.of("name", "given_name", "family_name");

    /** An address and the word on it belong together: one from here, the other from there would vouch for a wrong one. */
    private static final List<String> EMAIL = List.of("email", "email_verified");

    private final Line line;

    UserInfo(Line line) {
        this.line = line;
    }

    /** What the ID token says, and only where it says nothing, what the endpoint does. */
    Portrait complete(JWTClaimsSet idToken, Discovered provider, AccessToken access)
            throws IOException, ParseException, Unproven {
        Portrait known = new Portrait(idToken.getClaims());
        boolean whole = known.email().isPresent() && !known.name().equals(PersonName.UNTOLD);
        return whole || provider.userInfo().isEmpty()
                ? known
                : filled(known, idToken.getClaims(), ask(provider.userInfo().get(), access));
    }

    private static Portrait filled(Portrait known, Map<String, Object> idToken, Map<String, Object> more)
            throws Unproven {
        Portrait other = new Portrait(more);
        // §5.3.2 and §5.3.4: an access token swapped for another would show somebody else.
        Unproven.unless(known.subject().equals(other.subject()), "the user info is of somebody else");
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(idToken);
        if (known.email().isEmpty()) {
            take(EMAIL, more, all);
        }
        if (known.name().equals(PersonName.UNTOLD)) {
            take(NAMES, more, all);
        }
        return new Portrait(all);
    }

    private static void take(List<String> claims, Map<String, Object> from, Map<String, Object> to) {
        to.keySet().removeAll(claims);
        claims.stream().filter(from::containsKey).forEach(claim -> to.put(claim, from.get(claim)));
    }

    private Map<String, Object> ask(URI endpoint, AccessToken access) throws IOException, ParseException {
        HTTPRequest request = new UserInfoRequest(endpoint, access).toHTTPRequest();
        request.setAccept("application/json");
        HTTPResponse answer = request.send(line);
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("The user info endpoint answered " + answer.getStatusCode() + ".");
        }
        return answer.getBodyAsJSONObject();
    }
}
