package dev.hearth.bootstrap.server;

import com.codahale.metrics.health.HealthCheckRegistry;
import dev.hearth.adapter.rest.RestAdapter;
import dev.hearth.adapter.websocket.live.Entrance;
import dev.hearth.adapter.websocket.transport.WebSocketTransport;
import dev.hearth.application.idempotency.SweepIdempotencyKeys;
import dev.hearth.application.identity.SweepIdentity;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.JobPace;
import dev.hearth.application.job.JobTally;
import dev.hearth.application.job.JobWorker;
import dev.hearth.application.job.RunDueJobs;
import dev.hearth.application.job.RunningJobs;
import dev.hearth.application.job.SweepJobs;
import dev.hearth.application.live.CheckHeads;
import dev.hearth.application.live.DisconnectEnded;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.SweepPresence;
import dev.hearth.application.notification.SweepPushSubscriptions;
import dev.hearth.application.presence.RefreshPresence;
import dev.hearth.application.search.TidySearch;
import dev.hearth.application.shared.CheckHealth;
import dev.hearth.bootstrap.assembly.Assembly;
import dev.hearth.bootstrap.settings.Settings;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running server. Starts with {@link #start}, ends with {@link #close()}; several may live in one process. */
public final class HearthServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HearthServer.class);

    /** How long a socket may outlive its session where the notice was lost. */
    private static final Duration LOOK_AT_SESSIONS = Duration.ofSeconds(4);

    /** Each time little is done, and none while somebody writes: seldom, it would fall behind what is written, and the next search wait. */
    private static final Duration FILE_FOR_SEARCH = Duration.ofMillis(500);

    private static final Duration PASSES = Duration.ofSeconds(1);

    /** So often within its life a node shows that it lives: a few that fail in between do no harm. */
    private static final int TIMES_IN_LIFE = 5;

    private static final Duration SWEEP = Duration.ofMinutes(30);

    /** The same as sockets have to say whose they are. */
    private static final Duration LONGEST_HEAD = Duration.ofSeconds(10);

    private static final int SLOW_HEADS_OF_ONE_PEER = 100;

    private static final Duration LOOK_AT_HEADS = Duration.ofSeconds(1);

    private final Assembly assembly;
    private final Server jetty;
    private final Chores chores = new Chores();
    /** On a thread of its own: what waits for the store must not make a node look dead. */
    private final Chores presence = new Chores();
    /** On a thread of its own as well: who sends slowly may be why others wait for the store. */
    private final Chores guard = new Chores();

    private final JobWorker worker;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HearthServer(Assembly assembly, Server jetty, SlowHeads heads) {
        this.assembly = assembly;
        this.jetty = jetty;
        guard.every(LOOK_AT_HEADS, "look for slow senders", heads::sweep);
        chores.every(LOOK_AT_SESSIONS, "look for ended sessions", assembly.get(DisconnectEnded.class)::run);
        chores.every(FILE_FOR_SEARCH, "file what was written for search", assembly.get(TidySearch.class)::run);
        chores.every(CheckHeads.TICK, "compare what is followed with the store", assembly.get(CheckHeads.class)::run);
        chores.every(PASSES, "look for what has passed by itself", assembly.get(SweepPresence.class)::run);
        presence.every(
                refresh(assembly.get(Settings.class).presence().life()),
                "refresh presence",
                assembly.get(RefreshPresence.class)::run);
        chores.every(SWEEP, "sweep what is over", assembly.get(SweepIdentity.class)::run);
        chores.every(SWEEP, "sweep keys of requests", assembly.get(SweepIdempotencyKeys.class)::run);
        chores.every(SWEEP, "sweep jobs that are over", assembly.get(SweepJobs.class)::run);
        chores.every(SWEEP, "sweep devices whose session ended", assembly.get(SweepPushSubscriptions.class)::run);
        worker = JobWorker.started(
                assembly.get(RunDueJobs.class),
                assembly.get(RunningJobs.class),
                assembly.get(JobBell.class),
                assembly.get(JobPace.class));
    }

    private static Duration refresh(Duration life) {
        return life.dividedBy(TIMES_IN_LIFE);
    }

    /**
     * Opens the stores, builds everything and listens.
     *
     * @throws CannotStart when the operator has to mend something first
     */
    public static HearthServer start(Settings settings) {
        return start(settings, phase -> {});
    }

    /**
     * As {@link #start(Settings)}.
     *
     * @param ended told the name of each phase when it has ended
     */
    public static HearthServer start(Settings settings, Consumer<String> ended) {
        try {
            Assembly assembly = Assembly.of(settings);
            ended.accept("stores and assembly");
            return started(settings, assembly, ended);
        } catch (RuntimeException failed) {
            throw CannotStart.because(failed);
        }
    }

    private static HearthServer started(Settings settings, Assembly assembly, Consumer<String> ended) {
        try {
            Server jetty = build(settings, assembly);
            ended.accept("environment");
            SlowHeads heads = new SlowHeads(LONGEST_HEAD, SLOW_HEADS_OF_ONE_PEER);
            Arrays.stream(jetty.getConnectors()).forEach(connector -> connector.addEventListener(heads));
            jetty.start();
            ended.accept("listening");
            return new HearthServer(assembly, jetty, heads);
        } catch (Exception failed) {
            assembly.close();
            throw CannotStart.because(failed);
        }
    }

    private static Server build(Settings settings, Assembly assembly) {
        Environment environment = environment();
        WebSocketTransport sockets = assembly.get(WebSocketTransport.class);
        // Inside of what REST puts around everything: browsers connect sockets too.
        environment.getApplicationContext().insertHandler(sockets.handler());
        assembly.get(RestAdapter.class).install(environment);
        environment
                .admin()
                .addServlet("prometheus", new PrometheusServlet(environment.metrics()))
                .addMapping("/metrics");
        environment.healthChecks().register("hearth", new AdminHealth(assembly.get(CheckHealth.class)));
        Measurements.register(
                environment.metrics(), sockets.gauges(), assembly.get(Entrance.class), assembly.get(Live.class));
        Measurements.register(environment.metrics(), assembly.get(RunningJobs.class), assembly.get(JobTally.class));
        Server jetty = factory(settings).build(environment);
        assembly.get(RestAdapter.class).answerErrorsOf(jetty);
        // Stopped by close(), in its own order.
        jetty.setStopAtShutdown(false);
        return jetty;
    }

    /** As Dropwizard makes one by itself, but for the timers. */
    static Environment environment() {
        return new Environment(
                "hearth",
                Jackson.newObjectMapper(),
                Validators.newValidatorFactory(),
                new RecentTimers(),
                ClassLoader.getSystemClassLoader(),
                new HealthCheckRegistry(),
                new Configuration());
    }

    private static DefaultServerFactory factory(Settings settings) {
        DefaultServerFactory factory = new DefaultServerFactory();
        factory.setApplicationConnectors(
                List.of(connector(settings.http().host(), settings.http().port())));
        factory.setAdminConnectors(
                List.of(connector(settings.admin().host(), settings.admin().port())));
        factory.setEnableVirtualThreads(true);
        // Each request has a thread of its own and the log lines their correlation id, so no thread is renamed for it.
        factory.setEnableThreadNameFilter(false);
        factory.setRegisterDefaultExceptionMappers(false);
        factory.setShutdownGracePeriod(io.dropwizard.util.Duration.milliseconds(
                settings.shutdown().grace().toMillis()));
        LogbackAccessRequestLogFactory requests = new LogbackAccessRequestLogFactory();
        requests.setAppenders(List.of());
        factory.setRequestLogFactory(requests);
        return factory;
    }

    private static ConnectorFactory connector(String host, int port) {
        HttpConnectorFactory connector = new HttpConnectorFactory();
        connector.setBindHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(4096);
        return connector;
    }

    /** The port clients use, also when any free one was asked for. */
    public int port() {
        return port("application");
    }

    public int adminPort() {
        return port("admin");
    }

    private int port(String name) {
        return Arrays.stream(jetty.getConnectors())
                .filter(c -> name.equals(c.getName()))
                .map(c -> ((NetworkConnector) c).getLocalPort())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Ends gracefully: tells sockets to reconnect, lets requests under way end within the grace time, then closes the stores.
     * Closing twice is harmless.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        assembly.get(RestAdapter.class).stopping();
        chores.close();
        presence.close();
        guard.close();
        try {
            assembly.get(WebSocketTransport.class).close();
            worker.close();
            jetty.stop();
        } catch (Exception failed) {
            LOG.warn("The server did not stop in order", failed);
        } finally {
            assembly.close();
        }
    }
}
