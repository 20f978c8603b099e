package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.identity.Caller;
import java.security.Principal;

/** Who is calling, in the form {@code @Auth} hands to resources. */
public record CallerPrincipal(Caller caller) implements Principal {
    @Override
    public String getName() {
        return caller.user().toString();
    }
}
