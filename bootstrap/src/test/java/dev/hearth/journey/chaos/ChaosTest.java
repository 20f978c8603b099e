package dev.hearth.journey.chaos;

import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.process.Dice;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HX-01, HX-02, TM-09, DU-1, OR-2: the law of catch-up, through real clients, while connections and the server break. */
@Tag("long")
class ChaosTest {
    private final Dice dice = Dice.printed("ChaosTest");

    @Test
    void HX_01_a_small_storm_with_one_kill(@TempDir Path folder) {
        storm(folder, 3, new Weather(8000, 8, 40, 8, 1, 1));
    }

    @Test
    void HX_01_fifty_clients_two_minutes_of_cuts_pauses_and_kills(@TempDir Path folder) {
        storm(folder, 40, new Weather(120_000, 50, 300, 60, 8, 6));
    }

    /** @param window so narrow that clients are told to load anew from time to time */
    private void storm(Path folder, int window, Weather weather) {
        try (NodeCrowd node = new NodeCrowd();
                House house = new House(ServerProcess.on(folder).with("HEARTH_SOCKETS_WINDOW", "" + window));
                Crowd crowd = Crowd.gathered(house, dialers(node, weather.clients()), dice.random())) {
            List<Fault> faults = weather.forecast(dice.random());
            crowd.liveThrough(() -> blow(faults, house, crowd));
            new Verdict(house, crowd).mustBeGood();
            System.out.printf("%s: %s%n", weather, crowd);
        }
    }

    /** Half in each dialect; of Socket.IO some poll, and some begin so. */
    private static List<Wire.Dialer> dialers(NodeCrowd node, int many) {
        List<Wire.Dialer> socketIo = List.of(
                node.over("websocket"),
                node.over("polling"),
                node.over("websocket"),
                node.over("polling", "websocket"));
        return IntStream.range(0, many)
                .<Wire.Dialer>mapToObj(i -> i % 2 == 0 ? PlainWire::dial : socketIo.get(i / 2 % socketIo.size()))
                .toList();
    }

    private static void blow(List<Fault> faults, House house, Crowd crowd) {
        long begin = System.nanoTime();
        for (Fault fault : faults) {
            Patience.pause(fault.at() - (System.nanoTime() - begin) / 1_000_000);
            long now = System.nanoTime();
            fault.befall(house, crowd.client(fault.client()));
            // While the server starts anew nothing else happens; or all that was to come meanwhile would come at once.
            begin += System.nanoTime() - now;
        }
    }
}
