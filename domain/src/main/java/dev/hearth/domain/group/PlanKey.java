package dev.hearth.domain.group;

import dev.hearth.domain.shared.Refusal;
import java.util.regex.Pattern;

/**
 * Names a plan a group may be on. Hearth knows some; whoever runs the server may sell others.
 *
 * @param value 1 to 40 small letters, digits and hyphens
 */
public record PlanKey(String value) {
    /** First of all: the plans below are checked by it. */
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** What every group is on by itself. */
    public static final PlanKey COMMUNITY = new PlanKey("community");

    public static final PlanKey FREE = new PlanKey("free");
    public static final PlanKey TEAM = new PlanKey("team");
    public static final PlanKey ENTERPRISE = new PlanKey("enterprise");

    public PlanKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.Invalid("plan", "must be 1 to 40 small letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
