"""Make the sample film: a synthetic PA chest radiograph as a DICOM file and as a PNG.

No patient was ever in front of this detector. Anatomy comes from thorax.py, bones.py and vessels.py, rays and path
lengths from projection.py; here are the detector, the processing of the image and the files.

    python resources/samples/make_sample_film.py [--scale 0.25] [--out FOLDER]
"""

import argparse
import hashlib
from pathlib import Path

import cv2
import numpy as np
from bones import skeleton
from projection import SID_MM, Array, Beam, enlarge
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import UID, DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, JPEG2000Lossless
from thorax import line_integrals
from vessels import vessels

ROWS, COLUMNS, PIXEL_MM = 2140, 1760, 0.2
COARSE = 4  # organs without fine edges are projected on a grid this much coarser
SEED, VESSEL_SEED = 20240229, 2
NAME = "synthetic-chest-pa"
PNG_LONG_SIDE = 1024

PHOTONS_PER_MM2 = 6.0e5  # detected in the open beam
SCATTER = ((0.30, 10.0), (0.38, 45.0))  # part of the primary that spreads, over how many mm (standard deviation)
LEAD = 5.0  # attenuation of the marker (dimensionless)
BLUR_MM = 0.17  # screen and focal spot together
WINDOWS = (  # centre, width, explanation: stored values are presentation values, brighter where more is absorbed
    (2000, 3600, "NORMAL"),
    (1500, 2400, "LUNG"),
    (2900, 2000, "MEDIASTINUM"),
)


def blurred(image: Array, sigma: float) -> Array:
    """Gaussian blur of `sigma` pixels, done on a smaller copy where the blur allows."""
    shrink = max(1, int(sigma / 4))
    if shrink == 1:
        return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE))
    size = (max(image.shape[1] // shrink, 8), max(image.shape[0] // shrink, 8))
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    sigma_x, sigma_y = sigma * size[0] / image.shape[1], sigma * size[1] / image.shape[0]
    small = cv2.GaussianBlur(small, (0, 0), sigma_x, sigmaY=sigma_y, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(small, image.shape[::-1], interpolation=cv2.INTER_CUBIC))


def texture(beam: Beam, sizes_mm: tuple[float, ...], rng: np.random.Generator) -> Array:
    """Noise of unit spread with detail at the given sizes, the finer the weaker."""
    total = np.zeros((beam.rows, beam.columns), np.float32)
    for size in sizes_mm:
        cells = (int(beam.columns * beam.pixel / size) + 2, int(beam.rows * beam.pixel / size) + 2)
        grain = rng.standard_normal(cells[::-1]).astype(np.float32)
        total += size**0.7 * cv2.resize(grain, (beam.columns, beam.rows), interpolation=cv2.INTER_CUBIC)
    return np.asarray((total - total.mean()) / total.std())


def lead_letter(beam: Beam) -> Array:
    """Where the lead L lies, near the upper corner on the patient's left: 1 in the letter, 0 elsewhere."""
    shape = np.array([(0, 0), (3.2, 0), (3.2, 12.8), (9.5, 12.8), (9.5, 16), (0, 16)])
    turn = np.radians(4.0)
    shape = shape @ np.array([(np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))]) + (318.0, 24.0)
    mask = np.zeros((beam.rows, beam.columns), np.uint8)
    corners = np.round(shape / beam.pixel * 16).astype(np.int32)
    cv2.fillPoly(mask, [corners], 255, lineType=cv2.LINE_AA, shift=4)
    return mask.astype(np.float32) / 255


def collimated(beam: Beam) -> Array:
    """The collimator's opening: 1 inside, 0 outside, a hair out of true as in life."""
    mask = np.zeros((beam.rows, beam.columns), np.uint8)
    right, bottom = beam.columns * beam.pixel, beam.rows * beam.pixel
    corners = np.array([(5.0, 6.5), (right - 7.5, 4.8), (right - 6.3, bottom - 4.0), (6.4, bottom - 5.6)])
    cv2.fillPoly(mask, [np.round(corners / beam.pixel * 16).astype(np.int32)], 255, lineType=cv2.LINE_AA, shift=4)
    return np.clip(blurred(mask.astype(np.float32) / 255, 0.4 / beam.pixel), 0, 1)


def attenuation(beam: Beam) -> Array:
    """Line integrals of the attenuation coefficient through the patient (dimensionless)."""
    rng = np.random.default_rng(SEED)
    soft, aerated = (enlarge(part, beam, COARSE) for part in line_integrals(beam.coarse(COARSE)))
    trabeculae = texture(beam, (0.8, 1.7, 3.5), rng)
    total = soft + skeleton(beam, rng) * (1 + 0.07 * trabeculae)
    total += vessels(beam, np.random.default_rng(VESSEL_SEED))
    lung_depth = np.sqrt(np.clip(aerated, 0, None) / 180)
    parenchyma = texture(beam, (1.2, 2.4, 4.5, 9.0), rng)
    muscle = texture(beam, (5.0, 11.0, 24.0), rng)
    total += 0.030 * lung_depth * parenchyma + 0.018 * np.clip(soft / 2, 0, 1) * muscle
    return np.asarray(total)


def exposure(beam: Beam) -> Array:
    """Detected photons as a part of the open beam: Beer-Lambert, scatter, blur and quantum noise."""
    integral = attenuation(beam)
    primary = np.exp(-integral)
    signal = blurred(primary * np.exp(-LEAD * lead_letter(beam)), max(BLUR_MM / beam.pixel, 0.3))
    scattered = primary * np.clip(integral / 1.5, 0, 1)  # the air beside the patient scatters nothing
    for part, spread in SCATTER:
        signal = signal + part * blurred(scattered, spread / beam.pixel)
    photons = PHOTONS_PER_MM2 * beam.pixel**2 * np.maximum(signal, 1e-4)
    noise = np.random.default_rng(SEED + 1).standard_normal(photons.shape, dtype=np.float32)
    return np.asarray(np.maximum(photons + np.sqrt(photons) * noise, 1.0) / (PHOTONS_PER_MM2 * beam.pixel**2))


def developed(beam: Beam) -> Array:
    """Presentation values of 12 bits: logarithm, levelled range, crisper detail, and the S of a film's curve."""
    density = -np.log(exposure(beam)).astype(np.float32)
    inside = np.clip(density, 0.6, 5.0)
    broad, middle = blurred(inside, 20 / beam.pixel), blurred(inside, 4 / beam.pixel)
    density += 0.48 * (2.25 - broad) * np.clip(density - 0.4, 0, 1) + 0.45 * (inside - middle)
    tone = 1 / (1 + np.exp(-1.65 * (density - 2.10)))
    toe = 1 / (1 + np.exp(1.65 * 2.10))
    values = np.round(4095 * collimated(beam) * (tone - toe) / (1 - toe))
    return np.asarray(np.clip(values, 0, 4095).astype(np.uint16))


def windowed(values: Array) -> Array:
    """Eight-bit grey through the first window, by the LINEAR function of PS3.3 C.11.2.1.2."""
    centre, width, _ = WINDOWS[0]
    grey = np.round(255 * np.clip((values - (centre - 0.5)) / (width - 1) + 0.5, 0, 1))
    return np.asarray(grey.astype(np.uint8))


def identifier(role: str) -> UID:
    """A UID under 2.25 that is the same in every run."""
    return UID("2.25." + str(int.from_bytes(hashlib.sha256(f"cxrviewer/{NAME}/{role}".encode()).digest()[:16], "big")))


def code(value: str, scheme: str, meaning: str) -> Sequence:
    """A code sequence of one item."""
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return Sequence([item])


def describe_case(film: Dataset) -> None:
    """Patient, study and series: nobody, on a day that does not matter."""
    film.PatientName, film.PatientID = "SYNTHETIC^PHANTOM", "SYNTHETIC"
    film.PatientBirthDate, film.PatientSex = "", "O"
    film.PatientIdentityRemoved, film.DeidentificationMethod = "YES", "Computed phantom: there is no patient"
    film.StudyInstanceUID, film.SeriesInstanceUID = identifier("study"), identifier("series")
    film.StudyID, film.SeriesNumber, film.InstanceNumber = "1", 1, 1
    film.StudyDate = film.SeriesDate = film.AcquisitionDate = film.ContentDate = "20240229"
    film.StudyTime = film.SeriesTime = film.AcquisitionTime = film.ContentTime = "120000"
    film.AccessionNumber = film.ReferringPhysicianName = ""
    film.StudyDescription, film.SeriesDescription = "Synthetic chest radiograph", "Chest PA, computed"
    film.Manufacturer, film.ManufacturerModelName = "cxrviewer", "make_sample_film.py"
    film.Modality, film.PresentationIntentType = "DX", "FOR PRESENTATION"
    film.AcquisitionContextSequence = Sequence()
    film.BodyPartExamined, film.ImageLaterality = "CHEST", "U"
    film.AnatomicRegionSequence = code("51185008", "SCT", "Chest")


def describe_exposure(film: Dataset, beam: Beam) -> None:
    """How the beam, the patient and the detector stood to one another."""
    magnification = float(beam.magnification(0.0))
    film.ViewPosition, film.PatientOrientation = "PA", ["L", "F"]
    film.ViewCodeSequence = code("272479007", "SCT", "postero-anterior")
    film.PositionerType = "NONE"
    film.KVP, film.DistanceSourceToDetector = "120", f"{SID_MM:.0f}"
    film.DistanceSourceToPatient = f"{SID_MM / magnification:.0f}"
    film.EstimatedRadiographicMagnificationFactor = f"{SID_MM / round(SID_MM / magnification):.6f}"
    film.DetectorType, film.DetectorConfiguration = "SCINTILLATOR", "AREA"
    film.DetectorDescription = "Computed"
    film.ImagerPixelSpacing = [f"{beam.pixel:.6g}"] * 2
    film.PixelSpacing, film.PixelSpacingCalibrationType = [f"{beam.pixel / magnification:.6f}"] * 2, "GEOMETRY"
    film.PixelSpacingCalibrationDescription = "At the mid-coronal plane"


def describe_pixels(film: Dataset, values: Array) -> None:
    """Twelve bits that are ready to show."""
    film.ImageType = ["DERIVED", "PRIMARY"]
    film.DerivationDescription = "Computed from a model of the thorax; no acquisition took place"
    film.SamplesPerPixel, film.PhotometricInterpretation = 1, "MONOCHROME2"
    film.Rows, film.Columns = values.shape
    film.BitsAllocated, film.BitsStored, film.HighBit, film.PixelRepresentation = 16, 12, 11, 0
    film.PixelIntensityRelationship, film.PixelIntensityRelationshipSign = "LOG", -1
    film.RescaleIntercept, film.RescaleSlope, film.RescaleType = "0", "1", "US"
    film.PresentationLUTShape, film.BurnedInAnnotation, film.LossyImageCompression = "IDENTITY", "NO", "00"
    film.WindowCenter = [str(centre) for centre, _, _ in WINDOWS]
    film.WindowWidth = [str(width) for _, width, _ in WINDOWS]
    film.WindowCenterWidthExplanation = [name for _, _, name in WINDOWS]
    film.PixelData = values.astype("<u2").tobytes()
    film["PixelData"].VR = "OW"


def as_dicom(values: Array, beam: Beam) -> Dataset:
    """The film as a Digital X-Ray Image for presentation, compressed without loss."""
    film = Dataset()
    film.file_meta = FileMetaDataset()
    film.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    film.file_meta.ImplementationClassUID = identifier("implementation")
    film.file_meta.ImplementationVersionName = "CXRVIEWER"
    film.SpecificCharacterSet = "ISO_IR 192"
    film.SOPClassUID, film.SOPInstanceUID = (
        DigitalXRayImageStorageForPresentation,
        identifier(f"image {beam.rows} x {beam.columns}"),
    )
    describe_case(film)
    describe_exposure(film, beam)
    describe_pixels(film, values)
    film.compress(JPEG2000Lossless, generate_instance_uid=False)
    return film


def as_png(values: Array) -> Array:
    """Eight-bit grey as first shown, at most PNG_LONG_SIDE pixels long."""
    shrink = min(1.0, PNG_LONG_SIDE / max(values.shape))
    size = (round(values.shape[1] * shrink), round(values.shape[0] * shrink))
    return windowed(cv2.resize(values.astype(np.float32), size, interpolation=cv2.INTER_AREA))


def main() -> None:
    """Compute the film and write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=1.0, help="detector pixels per side, as a part of the full film")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder for the DICOM file and the PNG")
    options = parser.parse_args()
    beam = Beam(round(ROWS * options.scale), round(COLUMNS * options.scale), PIXEL_MM / options.scale)
    values = developed(beam)
    options.out.mkdir(parents=True, exist_ok=True)
    as_dicom(values, beam).save_as(options.out / f"{NAME}.dcm", enforce_file_format=True)
    encoded = cv2.imencode(".png", as_png(values), [cv2.IMWRITE_PNG_COMPRESSION, 9])[1]
    (options.out / f"{NAME}.png").write_bytes(encoded.tobytes())


if __name__ == "__main__":
    main()
