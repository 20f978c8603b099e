package dev.hearth.journey.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.journey.people.NodeClients;
import dev.hearth.journey.people.Rest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Unmodified npm socket.io-clients, all in one Node process. Safe from any thread. */
final class NodeCrowd implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process = NodeClients.start("crowd.mjs");
    private final Writer commands = process.outputWriter(StandardCharsets.UTF_8);
    private final Map<Integer, NodeWire> wires = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    NodeCrowd() {
        Thread.ofPlatform().daemon().name("node-crowd").start(this::readAll);
    }

    /** Clients that use these transports. */
    Wire.Dialer over(String... transports) {
        List<String> names = List.of(transports);
        return (person, cursors, ears) -> dial(person, cursors, ears, names);
    }

    private Wire dial(Rest person, Map<String, String> cursors, Ears ears, List<String> transports) {
        NodeWire wire = new NodeWire(this, numbers.incrementAndGet(), ears);
        wires.put(wire.number(), wire);
        String url = person.base().toString();
        Map<String, ?> how = Map.of("url", url, "token", person.token(), "cursors", cursors, "transports", transports);
        tell(wire.number(), "open", how);
        return wire;
    }

    void forget(NodeWire wire) {
        wires.remove(wire.number());
    }

    synchronized void tell(int number, String command, Object argument) {
        try {
            commands.write(JSON.valueToTree(Map.of("n", number, command, argument)) + "\n");
            commands.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private void readAll() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(JSON.readTree(line));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException ended) {
            // As when it says nothing more.
        } finally {
            wires.values().forEach(NodeWire::end);
        }
    }

    private void read(JsonNode told) {
        NodeWire wire = wires.get(told.path("n").asInt());
        if (wire != null) {
            wire.read(told);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
