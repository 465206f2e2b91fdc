"""Sentences of the model card that hold for every model that this program trains."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.card.data import known

RESEARCH_ONLY = (
    "**Research use only. Not a medical device.** It must not be used to diagnose, to screen, or to decide about care."
    " No regulator has reviewed it."
)

INTENDED = (
    "Task: research and teaching on how a network classifies chest films, and where its answer comes from.",
    "Users: researchers, engineers, and teachers with students of radiology. A person decides; the model never does.",
    "Input: one frontal chest radiograph of an adult, as DICOM, PNG, JPEG, TIFF or WebP.",
    "Output: one probability for each class, which sum to 1, and heatmaps. A film with none of the classes still gets"
    " an answer, and a film with two of them gets one at the cost of the other.",
    "Place in care: none.",
)

INSTALLATION = (
    "The bundle is `weights.safetensors` (numbers, no code), `bundle.json`, `card.json`, this card and, where it says"
    " what it was trained on, `trained-on.safetensors`: for each training film 40 bytes by which whoever has the film"
    " can tell that it was among them, too few to make a picture from."
    " `cxrviewer bundle verify BUNDLE` checks their hashes, which tell damage and later changes, not who made it.",
    "It runs on the local machine and needs neither network nor GPU. It holds no film, no name and no file name.",
    "Monitoring, updates and recall: not done. Figures are of this version only; other weights have another hash.",
)

QUESTIONS = (
    ("what the study is and is for", "Intended use"),
    ("data, eligibility, dates, scanners", "Data"),
    ("reference standard and who set it", "Data"),
    ("partitions, leakage, looks at the test part", "Partitions"),
    ("preprocessing and architecture", "Model and preprocessing"),
    ("training, choice of the model, software", "Training and choice of the model"),
    ("performance with intervals, subgroups", "Figures on the test part"),
    ("external test", "Outside check"),
    ("calibration, thresholds", "Calibration, thresholds and intervals"),
    ("confounding and bias", "Limits; Data"),
    ("robustness", "Robustness"),
    ("wrong inputs, films unlike the training data", "Wrong inputs"),
    ("errors, and labels that may be wrong", "Failure analysis"),
    ("sample size, fairness, ethics", "Not done"),
    ("code, weights, repetition", "Licences; To repeat it"),
)


def excluded(audit: Mapping[str, Any]) -> list[str]:
    """Return what a model with this audit of its data must not be used for."""
    counted, unknown = "see Data for the views in the training data", "their share in the training data is not known"
    views = counted if known(audit, "views") else unknown
    return [
        "Diagnosis, triage, screening, ruling disease in or out, or follow-up of a patient.",
        "Children, whatever their share in the training data: figures for them come from a single hospital or none.",
        f"Lateral and oblique films, and portable (bedside, AP) films: {views}.",
        "Films of anything but the chest, CT slices, photographs of films or screens, and films with large devices.",
        "Any disease that is not one of the classes, such as tuberculosis, tumour, pneumothorax or fracture.",
    ]


def not_done(audit: Mapping[str, Any]) -> list[str]:
    """Return what is not done for any model, with what is known of the people in its data."""
    unknown = "origin and body shape are not known"
    people = f"sex is counted under Data, {unknown}" if known(audit, "sexes") else f"sex, {unknown}"
    return [
        "Check of the labels by radiologists: not done; they are those of the sources.",
        "Calculation of the sample size: not done; the intervals show what the test part can tell.",
        "Comparison with readers, and study of readers who see the answers (automation bias): not done.",
        "Baselines, other architectures and ablations: not done for this card.",
        "Training again with other random seeds: not done; the intervals hold the chance in the films, not in"
        " training.",
        "Robustness to devices and to the patient's position: not done.",
        f"Fairness: not done; {people}. Age is known as adult or child only.",
        "Usefulness in care (decision curves, predictive values at a hospital's prevalence): not done.",
        "Registration of a protocol, ethics review, and involvement of patients: not done; the data is public.",
        "Heatmaps show where an answer came from, not whether it is right; a check against drawn findings: not done.",
    ]
