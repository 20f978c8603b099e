package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.hearth.adapter.mongo.MongoStores;
import dev.hearth.adapter.mongo.store.MongoSettings;
import dev.hearth.adapter.redis.event.RedisEventBus;
import dev.hearth.adapter.redis.limit.RedisRateLimits;
import dev.hearth.adapter.redis.presence.RedisPresences;
import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.adapter.redis.shared.RedisDependency;
import dev.hearth.adapter.redis.shared.RedisSettings;
import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.local.LocalPresences;
import dev.hearth.application.local.LocalRateLimits;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.application.shared.CheckHealth;
import dev.hearth.application.shared.port.Dependency;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The house put together. Which adapter stands behind which door is chosen from the settings before anything is injected; what
 * is opened here is closed with {@link #close()}.
 */
public final class Assembly implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    /** Longer, and every request would wait for a Redis that is away. */
    private static final Duration REDIS_PATIENCE = Duration.ofMillis(250);

    /** Of the chores, which nobody waits for. */
    private static final Duration REFRESH_PATIENCE = Duration.ofSeconds(1);

    private final OnClose onClose;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Injector injector;

    private Assembly(Settings settings, OnClose onClose) {
        this.onClose = onClose;
        List<Module> modules = new ArrayList<>();
        modules.add(store(settings));
        modules.add(bus(settings));
        modules.add(base(settings));
        modules.addAll(List.of(
                new SecurityModule(),
                new MailModule(),
                new UseCases(),
                new IdentityUseCases(),
                new WorkUseCases(),
                new PresenceModule(),
                new JobModule(),
                new NotificationModule(),
                new SocketModule(),
                new RestModule()));
        LOG.info("Assembled: store {}, bus {}", settings.store(), settings.bus());
        injector = Guice.createInjector(Stage.DEVELOPMENT, modules);
    }

    /** Opens the stores and builds everything on them. */
    public static Assembly of(Settings settings) {
        OnClose onClose = new OnClose();
        try {
            return new Assembly(settings, onClose);
        } catch (RuntimeException failed) {
            // What was opened before stays locked otherwise.
            onClose.close();
            throw failed;
        }
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    @Override
    public void close() {
        onClose.close();
    }

    private Module store(Settings settings) {
        return switch (settings.store()) {
            case SQLITE -> {
                SqliteStores stores = onClose.add(SqliteStores.open(SqliteSettings.in(Path.of(settings.data()))));
                dependencies.add(stores.dependency());
                yield new SqliteModule(stores);
            }
            case MONGO -> {
                MongoStores stores = onClose.add(
                        MongoStores.open(MongoSettings.at(settings.mongo().uri()), Clock.systemUTC()));
                dependencies.add(stores.dependency());
                yield new MongoModule(stores);
            }
        };
    }

    private Module bus(Settings settings) {
        RateLimits local = new LocalRateLimits(Clock.systemUTC());
        return switch (settings.bus()) {
            case LOCAL -> between(new LocalEventBus(), local, new LocalPresences());
            case REDIS -> {
                RedisConnection redis = onClose.add(
                        RedisConnection.open(RedisSettings.at(settings.redis().uri())));
                dependencies.add(new RedisDependency(redis));
                ExecutorService ears = Executors.newVirtualThreadPerTaskExecutor();
                EventBus bus = onClose.add(new RedisEventBus(redis, UUID.randomUUID(), ears));
                RateLimits limits = new RedisRateLimits(redis, local, Clock.systemUTC(), REDIS_PATIENCE);
                yield between(bus, limits, presences(settings, redis, bus));
            }
        };
    }

    private Presences presences(Settings settings, RedisConnection redis, EventBus bus) {
        return onClose.add(new RedisPresences(
                redis, bus, UUID.randomUUID(), settings.presence().life(), REFRESH_PATIENCE, System::nanoTime));
    }

    /** What joins nodes. */
    private static Module between(EventBus bus, RateLimits limits, Presences presences) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(EventBus.class).toInstance(bus);
                bind(RateLimits.class).toInstance(limits);
                bind(Presences.class).toInstance(presences);
            }
        };
    }

    private Module base(Settings settings) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                bind(Settings.class).toInstance(settings);
                bind(OnClose.class).toInstance(onClose);
                bind(Secrets.class).toInstance(secrets(settings));
                bind(CheckHealth.class).toInstance(new CheckHealth(dependencies));
            }
        };
    }

    private static Secrets secrets(Settings settings) {
        String configured = settings.tokens().secret();
        try {
            return configured.isEmpty()
                    ? Secrets.keptIn(Path.of(settings.data()))
                    : Secrets.of(configured, settings.tokens().older());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret in the data folder cannot be read or made.", unreadable);
        }
    }
}
