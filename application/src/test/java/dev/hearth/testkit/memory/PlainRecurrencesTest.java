package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.Recurrences;
import dev.hearth.testkit.RecurrencesContract;

final class PlainRecurrencesTest implements RecurrencesContract {
    @Override
    public Recurrences recurrences() {
        return new PlainRecurrences();
    }
}
