package dev.hearth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which libraries each room may use. */
final class DependencyRules {
    @ArchTest
    static final ArchRule DOMAIN_NEEDS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("dev.hearth.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.hearth.domain..")
            .because("the domain outlives every library; ask for the value you need, and let an adapter make it");

    @ArchTest
    static final ArchRule APPLICATION_NEEDS_ONLY_THE_DOMAIN = classes()
            .that()
            .resideInAPackage("dev.hearth.application..")
            .should()
            .onlyDependOnClassesThat()
            // javax.crypto is the JDK's own, in the module java.base.
            .resideInAnyPackage(
                    "java..", "javax.crypto..", "org.jspecify..", "dev.hearth.domain..", "dev.hearth.application..")
            .because(
                    "use cases run on any adapter; declare a port in application.<feature>.port and implement it outside");

    @ArchTest
    static final ArchRule DRIVING_ADAPTERS_CALL_USE_CASES = noClasses()
            .that()
            .resideInAnyPackage("dev.hearth.adapter.rest..", "dev.hearth.adapter.websocket..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.hearth.application..port..")
            .because("a port asked from the edge skips the rules; call a use case, or write the one that is missing");

    @ArchTest
    static final ArchRule GUICE_STAYS_IN_BOOTSTRAP = only(
            "com.google.inject..",
            "take what you need in the constructor, bootstrap binds it",
            "dev.hearth.bootstrap..");

    @ArchTest
    static final ArchRule JETTY_STAYS_AT_THE_EDGES = atTheEdges("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule JERSEY_STAYS_AT_THE_EDGES = atTheEdges("org.glassfish..");

    @ArchTest
    static final ArchRule JAX_RS_STAYS_AT_THE_EDGES = atTheEdges("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule SERVLETS_STAY_AT_THE_EDGES = atTheEdges("jakarta.servlet..");

    @ArchTest
    static final ArchRule DROPWIZARD_STAYS_AT_THE_EDGES = atTheEdges("io.dropwizard..");

    @ArchTest
    static final ArchRule MONGO_STAYS_IN_ITS_ADAPTER = driver("com.mongodb..", "mongo");

    @ArchTest
    static final ArchRule BSON_STAYS_IN_THE_MONGO_ADAPTER = driver("org.bson..", "mongo");

    @ArchTest
    static final ArchRule LETTUCE_STAYS_IN_THE_REDIS_ADAPTER = driver("io.lettuce..", "redis");

    @ArchTest
    static final ArchRule SQLITE_STAYS_IN_ITS_ADAPTER = driver("org.sqlite..", "sqlite");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_SQLITE_ADAPTER = driver("java.sql..", "sqlite");

    @ArchTest
    static final ArchRule TOKENS_STAY_IN_THE_EXTERNAL_ADAPTER = driver("com.nimbusds..", "external");

    @ArchTest
    static final ArchRule HASHES_STAY_IN_THE_EXTERNAL_ADAPTER = driver("com.password4j..", "external");

    @ArchTest
    static final ArchRule MAIL_STAYS_IN_THE_EXTERNAL_ADAPTER = driver("jakarta.mail..", "external");

    @ArchTest
    static final ArchRule TEMPLATES_STAY_IN_THE_EXTERNAL_ADAPTER = driver("com.github.mustachejava..", "external");

    @ArchTest
    static final ArchRule TIME_CODES_STAY_IN_THE_EXTERNAL_ADAPTER = driver("com.eatthepath..", "external");

    @ArchTest
    static final ArchRule KNOWN_PASSWORDS_STAY_IN_THE_EXTERNAL_ADAPTER = driver("com.nulabinc..", "external");

    @ArchTest
    static final ArchRule RECURRENCE_RULES_STAY_IN_THE_EXTERNAL_ADAPTER = driver("org.dmfs..", "external");

    @ArchTest
    static final ArchRule CALENDARS_STAY_IN_THE_EXTERNAL_ADAPTER = driver("biweekly..", "external");

    @ArchTest
    static final ArchRule BUCKETS_STAY_IN_THE_REDIS_ADAPTER = driver("io.github.bucket4j..", "redis");

    private DependencyRules() {}

    private static ArchRule atTheEdges(String library) {
        return only(
                library,
                "HTTP words stay at the edges; hand values inwards, throw a Refusal outwards",
                "dev.hearth.adapter.rest..",
                "dev.hearth.adapter.websocket..",
                "dev.hearth.bootstrap..");
    }

    private static ArchRule driver(String library, String adapter) {
        return only(
                library,
                "a driver is a detail of the adapter " + adapter + "; reach it through the port it implements",
                "dev.hearth.adapter." + adapter + "..");
    }

    private static ArchRule only(String library, String instead, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(instead);
    }
}
