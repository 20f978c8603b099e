package dev.hearth.testkit;

import java.net.URI;
import java.util.Map;

/** What a browser and the person before it do at a provider, without either of them. */
@FunctionalInterface
public interface SignInBrowser {
    /**
     * Opens the address the provider is begun at; the visitor is known there and agrees. Nothing is fetched from the address the
     * provider sends the browser back to.
     *
     * @return the parameters it was sent back with: {@code code}, {@code state}, perhaps {@code iss}; {@code error} when the
     *     provider refuses
     */
    Map<String, String> visit(URI authorization, Visitor visitor);
}
