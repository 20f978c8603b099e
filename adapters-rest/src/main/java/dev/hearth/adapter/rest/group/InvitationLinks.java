package dev.hearth.adapter.rest.group;

import java.net.URI;

/** Where an invitation's link leads to: a page below the public address of this Hearth, as the links in letters do. */
public final class InvitationLinks {
    private final String base;

    public InvitationLinks(URI publicUrl) {
        this.base = publicUrl.toASCIIString().replaceFirst("/+$", "");
    }

    /** The secret is made of characters that stand in a link as they are (RFC 3986 §2.3). */
    String to(String token) {
        return base + "/invitation?token=" + token;
    }
}
