package dev.hearth.application.local;

import dev.hearth.application.presence.port.Presences;
import dev.hearth.testkit.PresencesContract;

class LocalPresencesTest implements PresencesContract {
    private final LocalPresences presences = new LocalPresences();

    @Override
    public Presences presences() {
        return presences;
    }
}
