package dev.hearth.adapter.rest.pages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.hearth.adapter.rest.shared.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where links in letters and sign-ins with providers lead to. Fetching a page changes nothing, since programs that check mail
 * fetch every link before the reader does; only a person presses its button. Nothing of the request comes back in it, and any
 * parameter is let through, since mail programs add their own.
 */
@Path("/{page: " + PagesResource.NAMES + "}")
public final class PagesResource {
    static final String NAMES =
            "verify-email|reset-password|confirm-email-change|forgot-password|login|signed-in|invitation|unsubscribe";

    /** A page runs and asks what comes from here; no other page can frame it, nor markup in it send a form by itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String USUAL_LANGUAGE = "en";
    private static final List<String> LANGUAGES = List.of(USUAL_LANGUAGE, "de");

    private final Map<String, String> files = LANGUAGES.stream()
            .flatMap(language -> Stream.of(NAMES.split("\\|")).map(page -> file(language, page)))
            .collect(toUnmodifiableMap(identity(), PackedFiles::text));

    @Open
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("page") String page, @Context UriInfo uri, @Context HttpHeaders headers) {
        if (uri.getPath().endsWith("/")) {
            // A page names its script and the API relative to itself, to work below any public address.
            throw new NotFoundException();
        }
        String language = language(headers);
        return Response.ok(files.get(file(language, page)))
                .language(language)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** What cannot be read is no wish: a reader must not lose the page over it. */
    private static String language(HttpHeaders headers) {
        String asked = Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(USUAL_LANGUAGE);
        try {
            return LanguageRange.parse(asked).stream()
                    .map(range -> range.getRange().replaceFirst("-.*", ""))
                    .filter(LANGUAGES::contains)
                    .findFirst()
                    .orElse(USUAL_LANGUAGE);
        } catch (IllegalArgumentException unreadable) {
            return USUAL_LANGUAGE;
        }
    }

    private static String file(String language, String page) {
        return language + "/" + page + ".html";
    }
}
