"""Discs that tests make: films with all that a DICOMDIR is made of, and the disc as pydicom lays it out."""

from pathlib import Path

import numpy as np
from films import dataset
from pydicom.dataset import Dataset
from pydicom.fileset import FileSet


def disc_film(patient: int = 1, number: int = 1, **tags: object) -> Dataset:
    """A film of one grey, ten times ``patient`` and ``number``, with its place in a study."""
    film = dataset(np.full((8, 8), 10 * patient + number, np.uint8), **tags)
    film.PatientID = f"P{patient}"
    film.StudyInstanceUID, film.SeriesInstanceUID = f"2.25.{patient}", f"2.25.{patient}.1"
    film.SOPInstanceUID = film.file_meta.MediaStorageSOPInstanceUID = f"2.25.{patient}.1.{number}"
    film.StudyDate, film.StudyTime, film.StudyID, film.AccessionNumber = "20260917", "101500", str(patient), ""
    film.StudyDescription, film.ReferringPhysicianName = "Chest", ""
    film.SeriesNumber, film.InstanceNumber = 1, number
    return film


def write_disc(folder: Path, *films: Dataset) -> Path:
    """Write a disc with its DICOMDIR and return its folder."""
    index = FileSet()
    for film in films:
        index.add(film)
    index.write(folder)
    index._stage["t"].cleanup()  # pydicom leaves it to the garbage collector, which complains
    return folder
