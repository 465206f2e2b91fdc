"""Phrases: what the floors' sentences are filled with, and what they say that is no sentence; kept by hand.

In a phrase as in a sentence, ``{number}`` stands for a number alone, ``{counted}`` for one with its noun (also with a
digit behind), and any other name for any words. Where a phrase holds all of a sentence that source builds of parts, it
is found before them: the longest is tried first.
"""

_FILMS = (
    "full range", "auto", "manual", "region", "calibrated (CAL)", "corrected for magnification (MAG)",
    "at the detector (DET)", "of the scanned film (SCAN)", "set by the user (USER)", "calibration unknown",
    "no pixel spacing", "Imager Pixel Spacing divided by {factor}, {origin}",
    "the Estimated Radiographic Magnification Factor",
    "source to detector {number} mm by source to patient {number2} mm",
    "an automatic window is shown", "the full range is shown", "file", "presentation state",
    "an unknown transfer syntax",
    "A VOI LUT in the {holder} is damaged and was not used.", "A VOI LUT in the {holder} is damaged; {instead}.",
    "A window in the {holder} lacks its center or width and was not used.",
    "A window in the {holder} lacks its center or width; {instead}.",
    "A window in the {holder} has a width that is not allowed and was not used.",
    "A window in the {holder} has a width that is not allowed; {instead}.",
    "from the model too", "not from the model", "true size", "a magnification that it does not state",
    "black", "white", "ratio unknown", "{ratio}, then {ratio2}",
    "one of them has", "they have",
)  # fmt: skip
_SEARCH = (
    "{number} files looked at, {counted}", "{counted} in {counted2}", "{counted} in {counted2} and {counted3}",
    "{number} study", "{number} studies", "{number} folder", "{number} folders",
    "{counted} can be shown with its film.", "{counted} can be shown with their films.",
    "{number} other file was passed over: {listed}.", "{number} other files were passed over: {listed}.",
    "{number} file that a DICOMDIR lists is missing.", "{number} files that a DICOMDIR lists are missing.",
    "{number} file was gone when its turn came: search again.",
    "{number} files were gone when their turn came: search again.",
)  # fmt: skip
_MODEL = (
    "activation × gradient", "logit per pixel", "logit",
    "Checking", "Done", "Preparing", "Looking for the lungs", "Checking the heatmaps", "Scoring",
    "Explaining: {title}", "Checking thoroughly", "Occlusion", "Integrated gradients", "all others",
    "smoothed over {number} px", "not smoothed", "stage {number}", "{target} against {against}",
    "to the lungs and a margin around them", "the border, whatever is on it",
    "{number} % at the top", "{number} % at the bottom", "{number} % at the left", "{number} % at the right",
    "each stands for {high} rows by {wide} columns of the film", "beside", "above and below", "flatter", "narrower",
)  # fmt: skip
_CHECKS = (
    "not done", "good", "doubtful", "failed", "point to different places", "point to similar places",
    "rank correlation {found}; {overlap} of their hottest tenth in common",
    "{share} of the map lies on the film's border, which is {area} of the film.",
    "{share} of the map lies on the film's border, which is {area} of the film: too much.",
    "{share} of the map lies on lettering or side markers.",
    "{share} of the map lies on lettering or side markers: too much.",
    "{share} of the hottest hundredth of the map lies on lettering or side markers.",
    "{share} of the hottest hundredth of the map lies on lettering or side markers: they are among what stands"
    " out.",
    "{share} of the hottest hundredth of the map lies on lettering or side markers: they are what stands out.",
    "{share} of the map lies outside the lungs, which is {area} of the film: {words}.",
    "the map favours the lungs", "the lungs count no more than the rest of the film", "the map avoids the lungs",
    "rank correlation {shifted} after a shift by one pixel, {noisy} with 1 % noise",
    "stays the same", "changes somewhat", "becomes another",
    "follows the places", "hardly follows the places", "does not follow the places",
)  # fmt: skip
_MEASURING = (
    "add {name}", "delete {name}", "move", "delete all measurements", "load measurements",
    "propose {name}", "length", "angle", "cobb angle", "rectangle",
    "ellipse", "cardiothoracic ratio", "note", "calibration", "area {area} {unit}², {source}",
    "no pixel of the picture inside", "modality value", "mean {mean}, SD {deviation} ({unit})",
    "min {low}, max {high}, {number} pixels", "{number} pixels of padding or behind the shutter left out",
    "no angle: a line has no length", "Cobb {angle}", "{millimetres} mm, set by the user", "proposed",
    "proposed, adjusted by the reader", "CTR {number} ({origin})", "CTR {number}",
    "CTR undefined: a line has no length", "CTR undefined: a line has no length ({origin})",
    "heart {heart} {unit}, thorax {thorax} {unit2}, {source}", "heart", "thorax",
)  # fmt: skip
_OPINIONS = (
    "none of these", "guessed", "unsure", "fairly sure", "sure", "certain", "agree", "agree in part", "disagree",
    "cannot say",
)  # fmt: skip
_LIMITS = (
    "{label}: {limits}.",
    "{found}: the model can tell classes apart by where an image came from.",
    "No {label} image shares a source with any other class", "Every {label} image is a child's",
    "and no {label} image shares a source with any other class", "and every {label} image is a child's",
    "no image shares a source with another class, so its figures show the source too",
    "every image is from one source ({name}), from which its figures are not separable",
    "every image is a child's", "normal", "tuberculosis", "{label} for {number} of {number2} {group} films",
    "{label} for {number} of {number2} {group} and {number3} of {number4} {group2} films",
    "learnt from films with the report label 'Pneumonia', so other opacities may be missed",
    "no test film is of this class, so how often it is recognised is not known",
    "only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}",
    "{label} is rare: only {number} test films, so its sensitivity as the most probable class may be anywhere from"
    " {low} to {high}.",
)  # fmt: skip
_TRAINING = (
    "Cannot be trained on", "Films", "Copies and conflicts", "Labels", "Patients", "Mixed groups", "Class and source",
    "Source-only rule", "Near copies", "Files", "Not for the viewer",
    "Left out of {number} films: {counted} of others, {counted2} of which copies carry two different labels, {counted3}"
    " that cannot be read.",
    "{number} copy", "{number} copies",
    "No film's patient is known: films of one patient may be in training and test, and figures will be too good.",
    "The patient is known of {number} of {number2} films: films of one patient may be in training and test, and figures"
    " will be too good.",
    "{number} group holds films of two labels.", "{number} groups hold films of two labels.",
    "hardly", "somewhat", "clearly", "strongly",
    "{label} shares no source with another class: its figures cannot be told from those of its source.",
    "{label} has one source: its figures cannot be told from those of its source.",
    "{number} film looks like others and are kept together.", "{number} films look like others and are kept together.",
    "{number} pair is listed as different patients.", "{number} pairs are listed as different patients.",
    "size, bits, format and compression", "these and the mean grey", "rows", "columns", "bits", "colour",
    "bytes per pixel", "quantisation", "mean", "deviation", "aspect", "a class has fewer than {number} groups",
)  # fmt: skip
_PROGRESS = (
    "looking at films: {number} of {number2}", "comparing {number} films with each other",
    "reading films: {number} of {number2}", "looking for training films: {number} of {number2}",
    "waiting for another process that prepares films",
    "{name}: about {time} for {number} epochs ({stages}), answers included; {machine}",
    "Shortened to fit the time: epochs {before} became {after}.",
    "Shortened to fit the time: epochs {before} became {after}, and an epoch goes through {share} of the films.",
    "Even that will take about {time}, longer than there is time.",
    "epoch {number} of {number2}, {number3} px: loss {loss}, validation {figure} {found}, {speed} films/s",
)  # fmt: skip

_SETTINGS = (
    "Your settings.toml cannot be read as TOML.", "Your settings.toml cannot be read as TOML, line {number}.",
    "The machine's settings.toml cannot be read as TOML.",
    "The machine's settings.toml cannot be read as TOML, line {number}.",
    "Your settings.toml has schema_version {version}.", "The machine's settings.toml has schema_version {version}.",
)  # fmt: skip

#: All of them.
PHRASES = (*_FILMS, *_SEARCH, *_MODEL, *_CHECKS, *_MEASURING, *_OPINIONS, *_LIMITS, *_TRAINING, *_PROGRESS, *_SETTINGS)
