package dev.hearth.journey.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much of what happens in a stretch of time.
 *
 * @param millis how long it lasts
 * @param clients how many there are
 * @param cuts of single connections; besides, now and then, a third of all at once
 * @param pauses of single clients that stop reading
 * @param freezes of the server
 * @param kills of the server, spread over the time
 */
record Weather(int millis, int clients, int cuts, int pauses, int freezes, int kills) {
    private static final int LONGEST_PAUSE = 4000;
    private static final int LONGEST_FREEZE = 2500;
    private static final int CUTS_TO_ONE_OF_MANY = 10;

    /** What happens, in order; the same for the same chance. */
    List<Fault> forecast(Random chance) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < cuts; i++) {
            int at = chance.nextInt(millis);
            int hit = i % CUTS_TO_ONE_OF_MANY == 0 ? Math.max(1, clients / 3) : 1;
            for (int n = 0; n < hit; n++) {
                faults.add(new Fault(at, Fault.Kind.CUT, chance.nextInt(clients)));
            }
        }
        for (int i = 0; i < pauses; i++) {
            lasts(faults, Fault.Kind.DEAFEN, Fault.Kind.LISTEN, LONGEST_PAUSE, chance);
        }
        for (int i = 0; i < freezes; i++) {
            lasts(faults, Fault.Kind.FREEZE, Fault.Kind.THAW, LONGEST_FREEZE, chance);
        }
        for (int i = 0; i < kills; i++) {
            faults.add(new Fault((i * millis + chance.nextInt(millis)) / kills, Fault.Kind.KILL, 0));
        }
        Collections.sort(faults);
        return List.copyOf(faults);
    }

    private void lasts(List<Fault> faults, Fault.Kind begins, Fault.Kind ends, int longest, Random chance) {
        int at = chance.nextInt(millis);
        int client = chance.nextInt(clients);
        faults.add(new Fault(at, begins, client));
        faults.add(new Fault(Math.min(millis, at + 1 + chance.nextInt(longest)), ends, client));
    }
}
