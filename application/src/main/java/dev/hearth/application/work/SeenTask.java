package dev.hearth.application.work;

import dev.hearth.domain.work.Task;

/** A task with what decides who somebody is in its project. */
record SeenTask(Task task, SeenProject project) {}
