package dev.hearth.bootstrap.assembly;

import dev.hearth.bootstrap.settings.Settings;
import java.net.URI;

/** Where people reach the server: what links in mails begin with, and where providers send browsers back to. */
record PublicAddress(URI url) {
    static PublicAddress of(Settings settings) {
        return new PublicAddress(URI.create(
                settings.url().isEmpty()
                        ? "http://" + settings.http().host() + ":"
                                + settings.http().port()
                        : settings.url()));
    }
}
