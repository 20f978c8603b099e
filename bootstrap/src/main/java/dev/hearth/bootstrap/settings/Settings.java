package dev.hearth.bootstrap.settings;

import java.time.Duration;
import java.util.List;

/**
 * Everything an operator may decide. The defaults start a server on one embedded file with nothing else installed. Each key can
 * be set in the YAML file, and over it by an environment variable: {@code http.port} is {@code HEARTH_HTTP_PORT}.
 *
 * @param data the folder for everything that is kept; made on the first start
 * @param store where records are kept
 * @param bus how nodes tell each other of changes
 * @param url the address people reach the server at, such as {@code https://chat.example.org}; empty for the one it listens on
 * @param origins the web pages' origins that browsers may call and connect from, such as {@code https://chat.example.org}
 * @param proxies addresses and networks of the proxies before the server, whose word on where a request comes from is believed
 */
public record Settings(
        Http http,
        Admin admin,
        String data,
        Store store,
        Bus bus,
        Mongo mongo,
        Redis redis,
        Tokens tokens,
        Sessions sessions,
        Passwords passwords,
        Mail mail,
        Push push,
        Providers providers,
        Limits limits,
        Sockets sockets,
        Presence presence,
        Jobs jobs,
        Shutdown shutdown,
        Log log,
        String url,
        List<String> origins,
        List<String> proxies) {
    /** Stands for what may hold a password. */
    private static final String REDACTED = "(redacted)";

    public Settings {
        origins = List.copyOf(origins);
        proxies = List.copyOf(proxies);
    }

    /** Where records are kept. */
    public enum Store {
        SQLITE,
        MONGO
    }

    /** How nodes tell each other of changes. */
    public enum Bus {
        LOCAL,
        REDIS
    }

    /** How bulky a log is. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }

    /**
     * The port clients use.
     *
     * @param host the address to listen on; {@code 0.0.0.0} for all
     * @param port 0 for any free one
     * @param body the longest request body in bytes
     */
    public record Http(String host, int port, int body) {}

    /** The port for metrics and health; not for the public. */
    public record Admin(String host, int port) {}

    /**
     * MongoDB, where it is the store.
     *
     * @param uri a connection string that names the database
     */
    public record Mongo(String uri) {
        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /** Redis, where it is the bus. */
    public record Redis(String uri) {
        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /** How access tokens are signed (RFC 7518 §3.1, RFC 8037 §3.1). */
    public enum Algorithm {
        HS256,
        EDDSA,
        RS256
    }

    /**
     * Access tokens.
     *
     * @param secret at least 32 characters; empty to have one made and kept in the data folder, which only a single node can do
     * @param older secrets that were in use before: what was made with them still holds, nothing new is made with them
     * @param lifetime how long an access token holds; the client refreshes it before
     * @param algorithm how access tokens are signed; with a pair of keys others can verify them too
     * @param key the file of the private key (PKCS #8, PEM), where it is a pair
     * @param olderKeys files of private keys that signed before and are still believed
     */
    public record Tokens(
            String secret,
            List<String> older,
            Duration lifetime,
            Algorithm algorithm,
            String key,
            List<String> olderKeys) {
        public Tokens {
            older = List.copyOf(older);
            olderKeys = List.copyOf(olderKeys);
        }

        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /**
     * How long people stay signed in.
     *
     * @param idle without using it
     * @param whole in any case
     */
    public record Sessions(Duration idle, Duration whole) {}

    /** How mail goes out. */
    public enum Transport {
        /** It does not: it is written into the data folder. */
        FOLDER,
        SMTP
    }

    /** How the line to the mail server is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * Mail that the server sends.
     *
     * @param port 0 for the usual one: 587 with starttls, 465 with tls, 25 without
     * @param user empty where the mail server wants no log-in
     * @param from the sender's address
     * @param gather within which what happened is put into one letter
     */
    public record Mail(
            Transport transport,
            String host,
            int port,
            Security security,
            String user,
            String password,
            String from,
            Duration gather) {
        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /**
     * Pushes to devices.
     *
     * @param contact whom push services turn to, {@code mailto:} or {@code https:}; empty for the sender of mail
     * @param privateNetworks whether devices may be told by services on private networks, such as one at home
     * @param gather within which what happens about one thing is told once
     */
    public record Push(String contact, boolean privateNetworks, Duration gather) {}

    /**
     * With whom people may sign in; those with an empty client are not offered.
     *
     * @param oidc any provider that speaks OpenID Connect
     */
    public record Providers(Provider google, Facebook facebook, Provider oidc) {}

    /**
     * A provider.
     *
     * @param title what people call it
     * @param issuer its address; for Google and Facebook the well-known one
     * @param client what it calls this server
     */
    public record Provider(String title, String issuer, String client, String secret) {
        @Override
        public String toString() {
            return client.isEmpty() ? "(none)" : REDACTED;
        }
    }

    /**
     * Facebook as a provider.
     *
     * @param version of its Graph API, which goes on for some two years after the next one
     */
    public record Facebook(String title, String issuer, String client, String secret, String version) {
        Provider provider() {
            return new Provider(title, issuer, client, secret);
        }

        @Override
        public String toString() {
            return provider().toString();
        }
    }

    /**
     * How often people may do things; 0 for as often as they like.
     *
     * @param reads a minute, for each account
     * @param writes a minute, for each account
     * @param sends messages a minute, for each account
     * @param searches a minute, for each account
     * @param logins a minute, for each address of the network
     * @param registrations an hour, for each address
     * @param mails an hour, for each address; a quarter of it for each account
     * @param invites an hour, for each account; four times as many for each address
     * @param connects sockets opened a minute, for each account; twenty times as many for each address
     * @param shared how many times an account's limits all accounts at one address have together
     */
    public record Limits(
            int reads,
            int writes,
            int sends,
            int searches,
            int logins,
            int registrations,
            int mails,
            int invites,
            int connects,
            int shared) {}

    /**
     * Password hashes.
     *
     * @param cost bcrypt's: each step doubles the time a guess takes
     */
    public record Passwords(int cost) {}

    /**
     * Sockets.
     *
     * @param rate messages a second that one connection may send; twenty times as many a minute
     * @param bytes a minute that one connection may send
     * @param perAccount connections of one account at a time; 0 for any number
     * @param perAddress connections from one address of the network at a time; 0 for any number
     * @param window how many changes behind a client may be and still be caught up change by change
     * @param heads how often what is followed is compared with the store, and clients are told how far it has come
     */
    public record Sockets(int rate, int bytes, int perAccount, int perAddress, int window, Duration heads) {}

    /**
     * Who counts as there.
     *
     * @param grace how long after their last connection somebody is still shown as before
     * @param idle how long after its last command somebody is away at a connection
     * @param life how long after a node was last heard of its people count as gone, where several nodes share a Redis
     */
    public record Presence(Duration grace, Duration idle, Duration life) {}

    /**
     * Background work.
     *
     * @param poll how often a node looks for jobs that nobody has told it of
     * @param lease how long after a node's death its jobs go to others; at least three times as long
     * @param most how many jobs a node does at a time
     */
    public record Jobs(Duration poll, Duration lease, int most) {}

    /**
     * Stopping.
     *
     * @param grace how long requests under way may take to end
     * @param spread over how long clients are asked to spread their return
     */
    public record Shutdown(Duration grace, Duration spread) {}

    /** Logging. */
    public record Log(Level level) {}

    /** What holds where nothing is said. */
    public static Settings defaults() {
        return new Settings(
                new Http("127.0.0.1", 8080, 1_000_000),
                new Admin("127.0.0.1", 8081),
                "data",
                Store.SQLITE,
                Bus.LOCAL,
                new Mongo("mongodb://127.0.0.1:27017/hearth"),
                new Redis("redis://127.0.0.1:6379"),
                new Tokens("", List.of(), Duration.ofMinutes(15), Algorithm.HS256, "", List.of()),
                new Sessions(Duration.ofDays(30), Duration.ofDays(365)),
                new Passwords(11),
                new Mail(
                        Transport.FOLDER,
                        "",
                        0,
                        Security.STARTTLS,
                        "",
                        "",
                        "hearth@hearth.invalid",
                        Duration.ofMinutes(2)),
                new Push("", false, Duration.ofSeconds(3)),
                new Providers(
                        new Provider("Google", "https://accounts.google.com", "", ""),
                        new Facebook("Facebook", "https://www.facebook.com", "", "", "v24.0"),
                        new Provider("Single sign-on", "", "", "")),
                new Limits(600, 100, 120, 60, 10, 20, 20, 50, 60, 3),
                new Sockets(100, 30_000_000, 50, 1_000, 10_000, Duration.ofSeconds(10)),
                new Presence(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(15)),
                new Jobs(Duration.ofSeconds(1), Duration.ofSeconds(30), 16),
                new Shutdown(Duration.ofSeconds(10), Duration.ofSeconds(10)),
                new Log(Level.INFO),
                "",
                List.of(),
                List.of());
    }
}
