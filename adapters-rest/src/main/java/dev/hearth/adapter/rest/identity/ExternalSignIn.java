package dev.hearth.adapter.rest.identity;

import dev.hearth.domain.identity.ProviderId;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;

/**
 * Where a sign-in with a provider comes back to, and how the browser keeps its attempt meanwhile.
 *
 * @param publicUrl the address people reach the server at, without a slash at the end
 */
public record ExternalSignIn(URI publicUrl) {
    static final String COOKIE = "hearth_sign_in";

    private static final String PATH = "/api/v1/auth/providers";
    private static final int TEN_MINUTES = 600;

    URI callback(ProviderId provider) {
        return URI.create(publicUrl + PATH + "/" + provider + "/callback");
    }

    /** The page of the web client that takes over; what it is told stands behind the {@code #}, which no server is sent. */
    URI page(String told) {
        return URI.create(publicUrl + "/signed-in#" + told);
    }

    /** Lax, because the browser comes back from elsewhere; out of reach of scripts. */
    NewCookie cookie(String attempt) {
        return builder().value(attempt).maxAge(TEN_MINUTES).build();
    }

    NewCookie noCookie() {
        return builder().value("").maxAge(0).build();
    }

    private NewCookie.Builder builder() {
        return new NewCookie.Builder(COOKIE)
                .path(PATH)
                .version(Cookie.DEFAULT_VERSION)
                .httpOnly(true)
                .secure("https".equals(publicUrl.getScheme()))
                .sameSite(NewCookie.SameSite.LAX);
    }
}
