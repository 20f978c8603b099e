package dev.hearth.application.work;

import java.util.List;

/**
 * A task that went to another project, and what did not go with it.
 *
 * @param task as it is there
 * @param transferredIds all that went: the task first, and the parts below it
 * @param droppedLabels the names of labels that the project has not, and that whoever did it may not make there
 * @param droppedFields the names of custom fields in which something was said that has no place there
 * @param droppedAssigneeIds who was to do any of it and is not in the project
 */
public record TaskTransferView(
        TaskView task,
        List<String> transferredIds,
        List<String> droppedLabels,
        List<String> droppedFields,
        List<String> droppedAssigneeIds) {
    public TaskTransferView {
        transferredIds = List.copyOf(transferredIds);
        droppedLabels = List.copyOf(droppedLabels);
        droppedFields = List.copyOf(droppedFields);
        droppedAssigneeIds = List.copyOf(droppedAssigneeIds);
    }
}
