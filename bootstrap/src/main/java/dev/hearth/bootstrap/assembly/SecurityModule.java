package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.external.calendar.IcalFormat;
import dev.hearth.adapter.external.log.LoggedSecurityEvents;
import dev.hearth.adapter.external.markdown.SafeMarkdown;
import dev.hearth.adapter.external.oauth.ClientSecret;
import dev.hearth.adapter.external.oauth.HttpBounds;
import dev.hearth.adapter.external.oauth.OpenIdProviders;
import dev.hearth.adapter.external.oauth.ProviderSettings;
import dev.hearth.adapter.external.password.BcryptPasswordHasher;
import dev.hearth.adapter.external.password.CommonPasswords;
import dev.hearth.adapter.external.recurrence.RuleRecurrences;
import dev.hearth.adapter.external.token.AccessTokenSettings;
import dev.hearth.adapter.external.token.JwtAccessTokens;
import dev.hearth.adapter.external.token.JwtPublicKeys;
import dev.hearth.adapter.external.token.PemKeys;
import dev.hearth.adapter.external.token.SigningAlgorithm;
import dev.hearth.adapter.external.token.SigningKey;
import dev.hearth.adapter.external.totp.TotpCodes;
import dev.hearth.application.chat.port.MarkdownRenderer;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.application.identity.port.KnownPasswords;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.PublicKeys;
import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.TimeCodes;
import dev.hearth.application.local.AesGcmBox;
import dev.hearth.application.local.RandomSecrets;
import dev.hearth.application.work.port.CalendarFormat;
import dev.hearth.application.work.port.Recurrences;
import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.domain.identity.ProviderId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Passwords, tokens, secrets, codes, those who vouch for people, and what texts mean that people write: Markdown and recurrence rules; calendars. */
final class SecurityModule extends AbstractModule {
    private static final String ISSUER = "hearth";
    private static final String PRODUCT = "Hearth";
    private static final String TOKENS = "tokens";
    private static final String BOX = "box";

    @Override
    protected void configure() {
        bind(SecretSource.class).toInstance(new RandomSecrets());
        bind(SecurityLog.class).toInstance(new LoggedSecurityEvents());
        bind(TimeCodes.class).toInstance(new TotpCodes(PRODUCT));
        bind(KnownPasswords.class).toInstance(new CommonPasswords());
        bind(MarkdownRenderer.class).toInstance(new SafeMarkdown());
        bind(Recurrences.class).toInstance(new RuleRecurrences());
    }

    @Provides
    @Singleton
    PublicAddress publicAddress(Settings settings) {
        return PublicAddress.of(settings);
    }

    @Provides
    @Singleton
    CalendarFormat calendars(PublicAddress address) {
        return new IcalFormat(address.url());
    }

    @Provides
    @Singleton
    PasswordHasher passwords(Settings settings) {
        return new BcryptPasswordHasher(settings.passwords().cost());
    }

    @Provides
    @Singleton
    SecretBox box(Secrets secrets) {
        return new AesGcmBox(secrets.keyFor(BOX), secrets.olderKeysFor(BOX));
    }

    @Provides
    @Singleton
    AccessTokenSettings tokenSettings(Settings settings, Secrets secrets) {
        Settings.Tokens tokens = settings.tokens();
        List<SigningKey> older = new ArrayList<>();
        secrets.older().forEach(before -> older.add(key(before)));
        tokens.olderKeys().forEach(file -> older.add(PemKeys.read(Path.of(file))));
        SigningKey current = tokens.algorithm() == Settings.Algorithm.HS256
                ? key(secrets)
                : PemKeys.read(
                        Path.of(tokens.key()),
                        SigningAlgorithm.valueOf(tokens.algorithm().name()));
        return new AccessTokenSettings(ISSUER, ISSUER, tokens.lifetime(), current, older);
    }

    @Provides
    @Singleton
    AccessTokens tokens(AccessTokenSettings settings, Clock clock) {
        return new JwtAccessTokens(settings, clock);
    }

    @Provides
    @Singleton
    PublicKeys publicKeys(AccessTokenSettings settings) {
        return new JwtPublicKeys(settings);
    }

    private static SigningKey key(Secrets secrets) {
        return new SigningKey(secrets.name(), secrets.keyFor(TOKENS));
    }

    @Provides
    @Singleton
    IdentityProviders providers(Settings settings, Clock clock, OnClose onClose) {
        return onClose.add(new OpenIdProviders(providers(settings.providers()), HttpBounds.USUAL, clock));
    }

    private static List<ProviderSettings> providers(Settings.Providers configured) {
        List<ProviderSettings> all = new ArrayList<>();
        if (isOffered(configured.google().client())) {
            all.add(openId("google", configured.google()));
        }
        Settings.Facebook facebook = configured.facebook();
        if (isOffered(facebook.client())) {
            all.add(ProviderSettings.facebook(
                    facebook.client(), new ClientSecret(facebook.secret()), facebook.version()));
        }
        if (isOffered(configured.oidc().client())) {
            all.add(openId("oidc", configured.oidc()));
        }
        return all;
    }

    private static boolean isOffered(String client) {
        return !client.isEmpty();
    }

    private static ProviderSettings openId(String id, Settings.Provider provider) {
        return ProviderSettings.openId(
                new ProviderId(id),
                provider.title(),
                URI.create(provider.issuer()),
                provider.client(),
                new ClientSecret(provider.secret()));
    }
}
