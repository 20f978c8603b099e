package dev.hearth.application.group;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupSettings;
import java.util.Locale;

/**
 * How a group is run.
 *
 * @param createChannels the least role that may; so are those that follow
 */
public record GroupSettingsView(
        String joining,
        String defaultRole,
        String createChannels,
        String createProjects,
        String createTasks,
        String invite) {
    static GroupSettingsView of(GroupSettings settings) {
        return new GroupSettingsView(
                word(settings.joining()),
                word(settings.newcomers()),
                word(settings.leastFor(GroupPermission.CREATE_CHANNELS)),
                word(settings.leastFor(GroupPermission.CREATE_PROJECTS)),
                word(settings.leastFor(GroupPermission.CREATE_TASKS)),
                word(settings.leastFor(GroupPermission.INVITE)));
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE
                .with("joining", joining)
                .with("defaultRole", defaultRole)
                .with("createChannels", createChannels)
                .with("createProjects", createProjects)
                .with("createTasks", createTasks)
                .with("invite", invite);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
