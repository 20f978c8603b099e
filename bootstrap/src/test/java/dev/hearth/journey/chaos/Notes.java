package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All a client keeps over its connections: its picture, its cursors, and the places it has yet to load. Only what the newest
 * connection tells counts. Safe from any thread.
 */
final class Notes {
    private static final int STORY = 400;

    private final String user;
    private final Consumer<String> loader;
    private final Picture picture;
    private final Order order = new Order();
    private final Map<String, String> cursors = new HashMap<>();
    private final Set<String> loaded = new HashSet<>();
    private final Map<String, Unloaded> unloaded = new HashMap<>();
    private final Deque<String> story = new ArrayDeque<>();
    private Counts counts = Counts.NONE;
    private int connection;

    /** @param loader is told of each scope that must be loaded; must not wait */
    Notes(String user, Consumer<String> loader) {
        this.user = user;
        this.loader = loader;
        this.picture = new Picture(user);
    }

    /** The number of a connection, and the positions it begins from. */
    record Beginning(int connection, Map<String, String> cursors) {}

    /** The next connection begins; from now on nothing counts that an older one tells. */
    synchronized Beginning begin() {
        connection++;
        counts = counts.plus(new Counts(1, 0, 0));
        tell("connects with " + cursors);
        return new Beginning(connection, Map.copyOf(cursors));
    }

    /** Nothing counts any more that the connection tells. */
    synchronized void cut() {
        connection++;
        tell("is cut off");
    }

    /** How often a client connected, heard of a change, and was told to load anew. */
    record Counts(long connections, long changes, long resets) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(connections + other.connections, changes + other.changes, resets + other.resets);
        }
    }

    synchronized Counts counts() {
        return counts;
    }

    /** Whether what the connection tells counts. */
    synchronized boolean isNewest(int asked) {
        return asked == connection;
    }

    synchronized void hear(int from, JsonNode event) {
        if (from != connection) {
            return;
        }
        String type = event.path("type").asText();
        if (type.equals("ready")) {
            event.at("/data/scopes")
                    .properties()
                    .forEach(scope -> begins(scope.getKey(), scope.getValue().asText()));
        } else if (event.has("cursor")) {
            hear(type, event.path("scope").asText(), event);
        }
    }

    private void begins(String scope, String cursor) {
        tell("is ready in " + scope + " at " + cursor);
        cursors.putIfAbsent(scope, cursor);
        if (isNew(scope)) {
            mustLoad(scope);
        }
    }

    private boolean isNew(String scope) {
        return !loaded.contains(scope) && !unloaded.containsKey(scope);
    }

    private void hear(String type, String scope, JsonNode event) {
        long revision = event.path("revision").asLong();
        tell(type + " " + scope + " " + revision);
        if (type.equals("scope:closed")) {
            order.ended(scope);
            forget(scope);
            return;
        }
        counts = counts.plus(new Counts(0, 1, type.equals("scope:reset") ? 1 : 0));
        order.heard(scope, type, revision);
        cursors.put(scope, event.path("cursor").asText());
        if (type.equals("scope:reset") || mustBeLoaded(type, scope, event.path("data"))) {
            mustLoad(scope);
        }
        learn(type, scope, event);
    }

    /** Who comes into a place, also again, has not heard what was said there, and does not know what counts as read. */
    private boolean mustBeLoaded(String type, String scope, JsonNode data) {
        boolean mine =
                type.equals("member:joined") && data.at("/user/id").asText().equals(user);
        return mine || isNew(scope);
    }

    private void mustLoad(String scope) {
        loaded.remove(scope);
        unloaded.put(scope, new Unloaded());
        loader.accept(scope);
    }

    private void forget(String scope) {
        cursors.remove(scope);
        loaded.remove(scope);
        unloaded.remove(scope);
        picture.forget(idIn(scope));
    }

    private void learn(String type, String scope, JsonNode event) {
        keep(scope, event);
        if (type.equals("read:updated")) {
            keep("channel:" + event.at("/data/channelId").asText(), event);
        }
        picture.hear(type, event.path("data"));
    }

    private void keep(String scope, JsonNode event) {
        Optional.ofNullable(unloaded.get(scope)).ifPresent(place -> place.heard.add(event));
    }

    /** A place that must be loaded; after another reset it is another one. */
    static final class Unloaded {
        private final List<JsonNode> heard = new ArrayList<>();
    }

    /** What was heard of a place since it had to be loaded; empty when it need not be. */
    synchronized Optional<Unloaded> toLoad(String scope) {
        return Optional.ofNullable(unloaded.get(scope));
    }

    /** Whether what is loaded now would still be wanted. */
    synchronized boolean isWanted(String scope, Unloaded since) {
        return unloaded.get(scope) == since;
    }

    /** Takes in what was loaded, and again what was heard meanwhile. */
    synchronized void loaded(String scope, Unloaded since, Consumer<Picture> shown) {
        if (isWanted(scope, since)) {
            shown.accept(picture);
            since.heard.forEach(event -> picture.hear(event.path("type").asText(), event.path("data")));
            unloaded.remove(scope);
            loaded.add(scope);
            tell("has loaded " + scope);
        }
    }

    /** The places that are yet to be loaded. */
    synchronized Set<String> lacking() {
        return Set.copyOf(unloaded.keySet());
    }

    synchronized boolean hasLoadedAll() {
        return unloaded.isEmpty();
    }

    synchronized <T> T look(Function<Picture, T> looking) {
        return looking.apply(picture);
    }

    /** What came twice or too late. */
    synchronized List<String> faults() {
        return order.faults();
    }

    private void tell(String what) {
        story.add(what);
        if (story.size() > STORY) {
            story.remove();
        }
    }

    /** The last it heard, for whoever looks for the cause of a failure. */
    synchronized String story() {
        return String.join("\n", story);
    }

    static String idIn(String scope) {
        return scope.substring(scope.indexOf(':') + 1);
    }
}
