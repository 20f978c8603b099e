package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;

/** Who hears what comes by a wire; on any thread, one thing after the other. */
interface Ears {
    /** An event in the form of the plain dialect. */
    void told(JsonNode event);
}
