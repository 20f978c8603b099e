package dev.hearth.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyRulesProofTest {
    @Test
    void aLibraryInTheDomainIsFound() {
        Planted.code("""
                package dev.hearth.domain.chat;
                class Logging { org.slf4j.Logger log; }
                """).breaks(DependencyRules.DOMAIN_NEEDS_ONLY_THE_JDK, "org.slf4j.Logger");
    }

    @Test
    void aLibraryInAUseCaseIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                class Parsing { com.fasterxml.jackson.databind.JsonNode node; }
                """).breaks(DependencyRules.APPLICATION_NEEDS_ONLY_THE_DOMAIN, "JsonNode");
    }

    @Test
    void aResourceThatAsksAPortIsFound() {
        Planted.code("""
                package dev.hearth.adapter.rest.chat;
                class Shortcut { dev.hearth.application.chat.port.Messages messages; }
                """).breaks(DependencyRules.DRIVING_ADAPTERS_CALL_USE_CASES, "Shortcut");
    }

    @ParameterizedTest
    @MethodSource("strays")
    void aLibraryOutsideItsRoomIsFound(ArchRule rule, String room, String type) {
        Planted.code("""
                package dev.hearth.%s;
                class Stray { %s part; }
                """.formatted(room, type)).breaks(rule, type);
    }

    @Test
    void aLibraryInsideItsRoomIsFine() {
        Planted.code("""
                package dev.hearth.adapter.mongo.chat;
                class Settled { com.mongodb.client.MongoClient part; }
                """).keeps(DependencyRules.MONGO_STAYS_IN_ITS_ADAPTER);
    }

    static Stream<Arguments> strays() {
        return Stream.of(
                stray(DependencyRules.GUICE_STAYS_IN_BOOTSTRAP, "adapter.rest.chat", "com.google.inject.Injector"),
                stray(
                        DependencyRules.JETTY_STAYS_AT_THE_EDGES,
                        "adapter.mongo.chat",
                        "org.eclipse.jetty.server.Server"),
                stray(
                        DependencyRules.JERSEY_STAYS_AT_THE_EDGES,
                        "adapter.external.mail",
                        "org.glassfish.jersey.server.ResourceConfig"),
                stray(DependencyRules.JAX_RS_STAYS_AT_THE_EDGES, "application.chat", "jakarta.ws.rs.core.Response"),
                stray(DependencyRules.SERVLETS_STAY_AT_THE_EDGES, "adapter.redis.event", "jakarta.servlet.Servlet"),
                stray(
                        DependencyRules.DROPWIZARD_STAYS_AT_THE_EDGES,
                        "adapter.sqlite.chat",
                        "io.dropwizard.core.setup.Environment"),
                stray(DependencyRules.MONGO_STAYS_IN_ITS_ADAPTER, "bootstrap.server", "com.mongodb.client.MongoClient"),
                stray(DependencyRules.BSON_STAYS_IN_THE_MONGO_ADAPTER, "adapter.sqlite.chat", "org.bson.Document"),
                stray(
                        DependencyRules.LETTUCE_STAYS_IN_THE_REDIS_ADAPTER,
                        "bootstrap.server",
                        "io.lettuce.core.RedisClient"),
                stray(DependencyRules.SQLITE_STAYS_IN_ITS_ADAPTER, "bootstrap.server", "org.sqlite.SQLiteConfig"),
                stray(DependencyRules.SQL_STAYS_IN_THE_SQLITE_ADAPTER, "adapter.mongo.chat", "java.sql.Connection"),
                stray(
                        DependencyRules.TOKENS_STAY_IN_THE_EXTERNAL_ADAPTER,
                        "adapter.rest.identity",
                        "com.nimbusds.jwt.JWT"),
                stray(
                        DependencyRules.HASHES_STAY_IN_THE_EXTERNAL_ADAPTER,
                        "application.identity",
                        "com.password4j.Hash"),
                stray(DependencyRules.MAIL_STAYS_IN_THE_EXTERNAL_ADAPTER, "bootstrap.server", "jakarta.mail.Message"),
                stray(
                        DependencyRules.TEMPLATES_STAY_IN_THE_EXTERNAL_ADAPTER,
                        "adapter.rest.identity",
                        "com.github.mustachejava.Mustache"),
                stray(
                        DependencyRules.TIME_CODES_STAY_IN_THE_EXTERNAL_ADAPTER,
                        "application.identity",
                        "com.eatthepath.otp.HmacOneTimePasswordGenerator"),
                stray(
                        DependencyRules.KNOWN_PASSWORDS_STAY_IN_THE_EXTERNAL_ADAPTER,
                        "application.identity",
                        "com.nulabinc.zxcvbn.Zxcvbn"),
                stray(
                        DependencyRules.RECURRENCE_RULES_STAY_IN_THE_EXTERNAL_ADAPTER,
                        "application.work",
                        "org.dmfs.rfc5545.DateTime"),
                stray(DependencyRules.CALENDARS_STAY_IN_THE_EXTERNAL_ADAPTER, "application.work", "biweekly.ICalendar"),
                stray(
                        DependencyRules.BUCKETS_STAY_IN_THE_REDIS_ADAPTER,
                        "adapter.rest.shared",
                        "io.github.bucket4j.Bucket"));
    }

    private static Arguments stray(ArchRule rule, String room, String type) {
        return Arguments.of(rule, room, type);
    }
}
