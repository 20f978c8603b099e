package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.CalendarFormat;
import dev.hearth.testkit.CalendarFormatContract;

class PlainCalendarsTest implements CalendarFormatContract {
    @Override
    public CalendarFormat format() {
        return new PlainCalendars();
    }
}
