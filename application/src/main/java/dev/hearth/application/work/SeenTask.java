package dev.hearth.application.work;

import dev.hearth.domain.work.Task;

/**
 * A task with what decides who somebody is in its project.
 *
 * @param alone whether they see nothing of the project but this task
 */
record SeenTask(Task task, SeenProject project, boolean alone) {}
