"""Make the tiny film of each transfer syntax that the self-test decodes, into ``resources/self-test/``.

A 32 x 32 ramp (value = 4 * row + 2 * column; 12 bits stored in 16, or 8 bits where the syntax holds no more) is
written uncompressed and compressed by programs that are independent of our decoders: DCMTK (``dcmconv dcmcjpeg
dcmcjpls dcmcrle``), pydicom's encoders for JPEG 2000, and imagecodecs (``pip install imagecodecs``) for high-throughput
JPEG 2000.
"""

import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian

SIDE = 32
OUT = Path(__file__).resolve().parents[1] / "resources" / "self-test"

#: Program and options of DCMTK for each syntax, and whether it takes the 8-bit film.
DCMTK = {
    "1.2.840.10008.1.2": (["dcmconv", "+ti"], False),
    "1.2.840.10008.1.2.1": (["dcmconv", "+te"], False),
    "1.2.840.10008.1.2.1.99": (["dcmconv", "+td"], False),
    "1.2.840.10008.1.2.2": (["dcmconv", "+tb"], False),
    "1.2.840.10008.1.2.5": (["dcmcrle"], False),
    "1.2.840.10008.1.2.4.50": (["dcmcjpeg", "+eb", "+q", "98"], True),
    "1.2.840.10008.1.2.4.51": (["dcmcjpeg", "+ee", "+q", "98"], True),
    "1.2.840.10008.1.2.4.57": (["dcmcjpeg", "+el"], False),
    "1.2.840.10008.1.2.4.70": (["dcmcjpeg", "+e1"], False),
    "1.2.840.10008.1.2.4.80": (["dcmcjpls", "+el"], False),
    "1.2.840.10008.1.2.4.81": (["dcmcjpls", "+en", "+md", "2"], False),
}
JPEG_2000 = {"1.2.840.10008.1.2.4.90": None, "1.2.840.10008.1.2.4.91": [4]}
HIGH_THROUGHPUT = ("1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203")


def ramp(bits: int) -> Dataset:
    """Return the uncompressed film with ``bits`` bits stored."""
    rows, columns = np.indices((SIDE, SIDE))
    pixels = (4 * rows + 2 * columns).astype(np.uint8 if bits == 8 else np.uint16)
    film = Dataset()
    film.file_meta = FileMetaDataset()
    film.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    film.file_meta.MediaStorageSOPClassUID = film.SOPClassUID = ComputedRadiographyImageStorage
    film.file_meta.MediaStorageSOPInstanceUID = film.SOPInstanceUID = "2.25.1"
    film.StudyInstanceUID, film.SeriesInstanceUID = "2.25.2", "2.25.3"
    film.PatientName, film.PatientID, film.Modality = "SELF^TEST", "", "CR"
    film.Rows = film.Columns = SIDE
    film.SamplesPerPixel, film.PhotometricInterpretation, film.PixelRepresentation = 1, "MONOCHROME2", 0
    film.BitsAllocated, film.BitsStored, film.HighBit = 8 * pixels.itemsize, bits, bits - 1
    film.WindowCenter, film.WindowWidth = "128", "256"
    film.PixelData = pixels.tobytes()
    return film


def with_dcmtk(command: list[str], source: Path, target: Path) -> None:
    """Convert ``source`` by a DCMTK program."""
    subprocess.run([*command, str(source), str(target)], check=True)


def with_openjpeg(film: Dataset, uid: str, ratios: list[int] | None, target: Path) -> None:
    """Compress by pydicom's JPEG 2000 encoder."""
    options = {} if ratios is None else {"j2k_cr": ratios}
    film.compress(uid, encoding_plugin="pylibjpeg", generate_instance_uid=False, **options)
    film.save_as(target, enforce_file_format=True)


def with_openjph(film: Dataset, uid: str, target: Path) -> None:
    """Compress by OpenJPH, whose order of packets is RPCL as syntax .202 asks."""
    import imagecodecs

    code = imagecodecs.htj2k_encode(film.pixel_array, reversible=not uid.endswith("203"))
    film.PixelData = encapsulate([code])
    film["PixelData"].is_undefined_length = True
    film.file_meta.TransferSyntaxUID = uid
    film.save_as(target, enforce_file_format=True)


def main() -> None:
    """Write all films."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for uid, (command, eight_bits) in DCMTK.items():
            source = Path(folder) / f"{8 if eight_bits else 12}.dcm"
            ramp(8 if eight_bits else 12).save_as(source, enforce_file_format=True)
            with_dcmtk(command, source, OUT / f"{uid}.dcm")
    for uid, ratios in JPEG_2000.items():
        with_openjpeg(ramp(12), uid, ratios, OUT / f"{uid}.dcm")
    for uid in HIGH_THROUGHPUT:
        with_openjph(ramp(12), uid, OUT / f"{uid}.dcm")
    for film in sorted(OUT.glob("*.dcm")):
        print(film.name, film.stat().st_size, pydicom.dcmread(film).file_meta.TransferSyntaxUID.name)


if __name__ == "__main__":
    main()
