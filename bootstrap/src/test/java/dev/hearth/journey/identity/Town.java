package dev.hearth.journey.identity;

import dev.hearth.application.admin.CreateAdmin;
import dev.hearth.bootstrap.assembly.Assembly;
import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.Username;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Mailbox;
import dev.hearth.journey.people.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running Hearth with everything around it that accounts need: a mailbox, a provider to sign in with, an administrator. Where
 * the set of adapters allows several nodes there are two, and what is done {@link #here} must hold {@link #there}.
 */
final class Town implements AutoCloseable {
    /** Where its people would reach it; a proxy with a certificate would stand there. */
    static final String PUBLIC = "https://hearth.example.org";

    static final Member.Login ADMIN =
            new Member.Login("warden", "warden@example.org", "a long phrase that only the warden knows");

    private static final Map<AdapterSet, Town> SHARED = new EnumMap<>(AdapterSet.class);

    private final List<HearthServer> nodes = new ArrayList<>();
    private final Path folder;
    private final Mailbox mail;

    private Town(AdapterSet set, Map<String, String> more) {
        folder = newFolder();
        Map<String, String> environment = new HashMap<>(set.environment(folder));
        environment.put("HEARTH_URL", PUBLIC);
        environment.putAll(Elsewhere.settings());
        environment.putAll(more);
        mail = new Mailbox(folder.resolve("mail"));
        makeAdmin(environment);
        nodes.add(AdapterSet.start(environment));
        if (set == AdapterSet.CLUSTER) {
            nodes.add(AdapterSet.start(environment));
        }
    }

    /** The one that all journeys share which neither stop it nor need settings of their own. */
    static synchronized Town on(AdapterSet set) {
        // It ends with the process: stopping it at the end, while its stores go away as well, would only take time.
        return SHARED.computeIfAbsent(set, missing -> new Town(set, Map.of()));
    }

    /** One of its own, with settings over the usual ones. */
    static Town with(AdapterSet set, Map<String, String> more) {
        return new Town(set, more);
    }

    /** A name that nobody on a shared server has yet. */
    static String unique(String stem) {
        return stem + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** A visitor at the first node. */
    Rest here() {
        return Rest.at(AdapterSet.base(nodes.getFirst()));
    }

    /** A visitor at another node, where there is one. */
    Rest there() {
        return Rest.at(AdapterSet.base(nodes.getLast()));
    }

    /** Every node's port for operators. */
    List<Integer> adminPorts() {
        return nodes.stream().map(HearthServer::adminPort).toList();
    }

    /** What the servers keep on this disk, but for the letters, which hold codes because they are letters. */
    String stored() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("mail")))
                    .map(Town::bytes)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A character for each byte, so that text is found among others. */
    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Mailbox mail() {
        return mail;
    }

    @Override
    public void close() {
        nodes.forEach(HearthServer::close);
    }

    /** As the operator does at the console, before anybody else is there. */
    private static void makeAdmin(Map<String, String> environment) {
        try (Assembly assembly = Assembly.of(AdapterSet.settings(environment))) {
            assembly.get(CreateAdmin.class)
                    .run(
                            new EmailAddress(ADMIN.email()),
                            new Username(ADMIN.username()),
                            Password.chosen(ADMIN.password()));
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "town");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
