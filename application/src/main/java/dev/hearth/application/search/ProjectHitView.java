package dev.hearth.application.search;

import dev.hearth.application.work.ProjectView;

/**
 * A project that was found.
 *
 * @param joined whether the caller is in it; one they are not in is open to them
 */
public record ProjectHitView(ProjectView project, boolean joined) {}
