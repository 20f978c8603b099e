package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.external.password.BcryptPasswordHasher;
import dev.hearth.adapter.external.token.AccessTokenSettings;
import dev.hearth.adapter.external.token.JwtAccessTokens;
import dev.hearth.adapter.external.token.SigningKey;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Clock;
import java.util.List;

/** Passwords and tokens. */
final class SecurityModule extends AbstractModule {
    private static final String ISSUER = "hearth";

    @Provides
    @Singleton
    PasswordHasher passwords(Settings settings) {
        return new BcryptPasswordHasher(settings.passwords().cost());
    }

    @Provides
    @Singleton
    AccessTokens tokens(Settings settings, Secrets secrets, Clock clock) {
        SigningKey key = new SigningKey("1", secrets.keyFor("tokens"));
        AccessTokenSettings made =
                new AccessTokenSettings(ISSUER, ISSUER, settings.tokens().lifetime(), key, List.of());
        return new JwtAccessTokens(made, clock);
    }
}
