package dev.hearth.journey.chat;

import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Mailbox;
import dev.hearth.journey.people.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A running Hearth in which people talk. Where the set of adapters allows several nodes there are two, and what is done
 * {@link #here} must hold {@link #there}.
 */
final class Hall implements AutoCloseable {
    private static final Map<AdapterSet, Hall> SHARED = new EnumMap<>(AdapterSet.class);

    private final List<HearthServer> nodes = new ArrayList<>();
    private final Mailbox mail;

    private Hall(AdapterSet set, Map<String, String> more) {
        Path folder = newFolder();
        Map<String, String> environment = new HashMap<>(set.environment(folder));
        mail = new Mailbox(folder.resolve("mail"));
        environment.putAll(more);
        nodes.add(AdapterSet.start(environment));
        if (set == AdapterSet.CLUSTER) {
            nodes.add(AdapterSet.start(environment));
        }
    }

    /** The one that all journeys share which neither stop it nor need settings of their own. */
    static synchronized Hall on(AdapterSet set) {
        // It ends with the process: stopping it at the end, while its stores go away as well, would only take time.
        return SHARED.computeIfAbsent(set, missing -> new Hall(set, Map.of()));
    }

    /** One of its own, with settings over the usual ones. */
    static Hall with(AdapterSet set, Map<String, String> more) {
        return new Hall(set, more);
    }

    /** A name that nothing on a shared server has yet. */
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

    /** A visitor at each node in turn. */
    Rest node(int turn) {
        return turn % 2 == 0 ? here() : there();
    }

    /** Somebody new at the first node. */
    Person person(String stem) {
        return Person.at(here(), stem);
    }

    /** The mail that went out. */
    Mailbox mail() {
        return mail;
    }

    @Override
    public void close() {
        nodes.forEach(HearthServer::close);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "hall");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
