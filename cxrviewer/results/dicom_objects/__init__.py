"""From an Analysis to DICOM objects of the film's own study: pictures, a report, regions, a presentation state."""
